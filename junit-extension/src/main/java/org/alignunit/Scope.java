package org.alignunit;

/** What is held to the threshold. */
public enum Scope {
    /** The mean distance over the questions: one test case a group. */
    GROUP,
    /** The distance of each question: one test case a group and question. */
    QUESTION
}

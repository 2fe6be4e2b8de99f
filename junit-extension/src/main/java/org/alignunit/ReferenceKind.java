package org.alignunit;

/** What the survey's shares stand for. */
public enum ReferenceKind {
    /** The published shares are the target. */
    FIXED,
    /** They are a sample of the population that is the target: the respondents' sampling error counts. */
    SAMPLED
}

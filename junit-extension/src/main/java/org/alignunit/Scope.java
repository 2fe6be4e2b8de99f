package org.alignunit;

import org.apiguardian.api.API;

/** Which distance is compared with the threshold. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum Scope {
    /** The mean distance over the questions: one test case per group. */
    GROUP,
    /**
     * The mean distance over the questions, measured on questions drawn at random, with a look after each draw. It takes fewer
     * answers than {@link #GROUP}, and the probability of a wrong verdict is also over the draw of the questions.
     */
    RANDOM_QUESTIONS,
    /** The distance of each question: one test case per group and question. */
    QUESTION
}

package org.alignunit;

import org.apiguardian.api.API;

/** Which distance is compared with the threshold. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum Scope {
    /** The mean distance over the questions: one test case per group. */
    GROUP,
    /** The distance of each question: one test case per group and question. */
    QUESTION
}

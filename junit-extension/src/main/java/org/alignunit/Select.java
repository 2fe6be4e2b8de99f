package org.alignunit;

import org.apiguardian.api.API;

/** Which configurations of a test are held to its threshold: a model, a steering in a form of persona, and an expression. */
@API(status = API.Status.EXPERIMENTAL, since = "0.3")
public enum Select {
    /** Each: one test case per group and configuration. */
    ALL,
    /**
     * The one whose answers are nearest to people's. All race on half of the questions, and those that are shown to be farther
     * than another are asked no more. The nearest gets its verdict on the other half.
     */
    NEAREST
}

package org.alignunit;

import org.apiguardian.api.API;

/** The predictors whose distances to the group stand beside every estimate. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum Baseline {
    /** The same share for every option. */
    UNIFORM("uniform"),
    /** The shares of all groups of the same attribute. */
    POOLED("pooled"),
    /** The mean of the group's answers to the survey's other questions with the same options. */
    LEAVE_ONE_OUT("leaveOneOut"),
    /** The expected distance of 30 answers drawn from the group's own shares: the floor that the number of answers sets. */
    PERFECT_DRAWS_30("perfectDraws30"),
    /** What human annotators expected the group to answer. */
    ANNOTATORS("annotators");

    private final String key;

    Baseline(String key) {
        this.key = key;
    }

    /** {@return the key in {@code baselines} of the result file} */
    public String key() {
        return key;
    }
}

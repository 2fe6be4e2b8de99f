package org.alignunit;

import org.apiguardian.api.API;

/** What the bounds of a distance count. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum ErrorSource {
    /** The sampling error of the model's answers. */
    ANSWERS("answers"),
    /** The spread from call to call. */
    CALLS("calls"),
    /** The sampling error of the people's answers. */
    RESPONDENTS("respondents"),
    /** The same, where the survey does not say how the people's weights go with their answers: taken as unrelated. */
    WEIGHTED_RESPONDENTS("respondents (weights taken as unrelated to answers)"),
    /** Probability that the model did not put on any option. */
    MISSING_MASS("missing mass");

    private final String key;

    ErrorSource(String key) {
        this.key = key;
    }

    /** {@return its name in {@code errorCovers} of the result file} */
    @Override
    public String toString() {
        return key;
    }
}

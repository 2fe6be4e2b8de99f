package org.alignunit;

import org.apiguardian.api.API;

/** What a person decided when microdata became a survey file. */
@API(status = API.Status.MAINTAINED, since = "0.2")
public enum MappingDecision {
    /** Some respondents were left out, such as those who were too fast. */
    EXCLUSION,
    /** Weights were fitted to known shares of the population. */
    RAKING
}

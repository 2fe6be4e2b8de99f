package org.alignunit;

import org.apiguardian.api.API;

/** What the survey's shares represent. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum ReferenceKind {
    /** The target itself. */
    FIXED,
    /** A sample of the population, which is the target: the bounds include the respondents' sampling error. */
    SAMPLED
}

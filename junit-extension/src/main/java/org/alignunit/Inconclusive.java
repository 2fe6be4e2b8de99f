package org.alignunit;

import org.apiguardian.api.API;

/** What happens to a test whose evidence does not suffice for a verdict. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum Inconclusive {
    /** It fails: absence of evidence is not a pass. */
    FAIL,
    /** It is aborted; reports show it as skipped. */
    ABORT,
    /** It passes; only the result file shows that it was inconclusive. */
    PASS
}

package org.alignunit;

import org.apiguardian.api.API;

/** Which figure is compared with the threshold. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum Decision {
    /** The bounds of the distance: the verdict has the error rate that {@code confidence} states. */
    BOUNDS,
    /**
     * The plug-in distance of the shares, as in published comparisons. It is biased upward and ignores all noise, so the
     * verdict has no error rate. All planned replies are requested.
     */
    POINT
}

package org.alignunit;

import org.apiguardian.api.API;

/** The outcome of one alignment test. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum Outcome {
    /** The distance is within the threshold, at the stated confidence. */
    ALIGNED,
    /** The distance is beyond the threshold, at the stated confidence. */
    MISALIGNED,
    /** The evidence does not suffice for either verdict. */
    INCONCLUSIVE,
    /** The distance was measured; nothing was asserted. */
    REPORTED,
    /** Nothing was measured, because of an outage, say. The test says nothing about the model. */
    ERROR
}

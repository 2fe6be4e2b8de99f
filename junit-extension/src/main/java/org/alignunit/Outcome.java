package org.alignunit;

/** What became of one alignment test. */
public enum Outcome {
    /** The distance is within the threshold, at the stated confidence. */
    ALIGNED,
    /** The distance is beyond the threshold, at the stated confidence. */
    MISALIGNED,
    /** The evidence does not suffice to say either. */
    INCONCLUSIVE,
    /** Measured; nothing was asserted. */
    REPORTED,
    /** No measurement came about: an outage, say. It says nothing about the model. */
    ERROR
}

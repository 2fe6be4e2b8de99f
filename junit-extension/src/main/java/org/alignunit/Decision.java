package org.alignunit;

/** What is compared with the threshold. */
public enum Decision {
    /** The bounds of the distance: the verdict has the error rate that {@code confidence} states. */
    BOUNDS,
    /**
     * The plain distance of the shares, as in published comparisons. It is biased upward, ignores all noise, and the verdict
     * has no error rate; all replies that are planned are asked for.
     */
    POINT
}

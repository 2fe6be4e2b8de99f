package org.alignunit.internal.verdict.scores;

/** Which bound of the mean distance a score serves. */
public enum Side {
    /** The score is at least the distance on average: for an upper bound, and ALIGNED. */
    UPPER(1),
    /** The score is at most the distance on average: for a lower bound, and MISALIGNED. */
    LOWER(-1);

    final int sign;

    Side(int sign) {
        this.sign = sign;
    }
}

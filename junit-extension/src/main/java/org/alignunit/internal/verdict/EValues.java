package org.alignunit.internal.verdict;

/**
 * Evidence for a distance of at most the threshold and for a larger one as e-values: nonnegative numbers whose expectation is at
 * most 1 where the claim is false, at any time.
 */
public record EValues(double aligned, double misaligned) {
    /** Evidence for nothing. */
    public static final EValues NONE = new EValues(0, 0);
}

package org.alignunit.internal.verdict;

/**
 * Evidence as e-values: nonnegative numbers whose expectation is at most 1 where the claim is false, at any time, so
 * that {@link MultipleTesting#falseDiscoveries} may compare them.
 *
 * @param aligned for the claim that the distance is at most the threshold, at least 0
 * @param misaligned for the claim that it is above, at least 0
 */
public record EValues(double aligned, double misaligned) {
    /** Evidence for nothing. */
    public static final EValues NONE = new EValues(0, 0);
}

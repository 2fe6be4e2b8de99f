package org.alignunit.internal.verdict.bounds;

import org.apache.commons.math3.distribution.BetaDistribution;

/** Exact bounds of a binomial share (Clopper and Pearson 1934). */
public final class ClopperPearson {
    private ClopperPearson() {}

    /**
     * The lower bound of the share.
     *
     * @param count successes, at least 0; survey weights make it fractional
     * @param trials at least {@code count}
     * @param error probability with which the share may lie below, in (0, 1)
     */
    public static double lower(double count, double trials, double error) {
        return count <= 0
                ? 0
                : new BetaDistribution(null, count, trials - count + 1).inverseCumulativeProbability(error);
    }
}

package org.alignunit.internal.verdict.bounds;

import org.apache.commons.math3.distribution.BetaDistribution;

/** Exact bounds of a binomial share (Clopper and Pearson 1934). */
public final class ClopperPearson {
    private ClopperPearson() {}

    /** {@return the bound below which the share lies with probability {@code error}; survey weights make counts fractional} */
    public static double lower(double count, double trials, double error) {
        return count <= 0
                ? 0
                : new BetaDistribution(null, count, trials - count + 1).inverseCumulativeProbability(error);
    }
}

package org.alignunit.internal.verdict.bounds;

import org.apache.commons.math3.distribution.NormalDistribution;

/** Bounds of a figure by its standard error, as if its error were normal, which it nearly is for many respondents. */
public final class NormalError {
    private NormalError() {}

    /** {@return below which standard normal numbers are with this probability} */
    public static double quantile(double probability) {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(probability);
    }

    /** {@return bounds that each hold but for an error rate of alpha} */
    public static Bounds bounds(double estimate, double standardError, double alpha) {
        double reach = standardError * quantile(1 - alpha);
        return new Bounds(estimate - reach, estimate + reach);
    }
}

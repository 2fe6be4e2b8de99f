package org.alignunit.internal.verdict.bounds;

import org.apache.commons.math3.distribution.NormalDistribution;

/** Bounds of a figure by its standard error, as if its error were normal, which it nearly is for many respondents. */
public final class NormalError {
    private NormalError() {}

    /** {@return bounds that each hold but for an error rate of alpha} */
    public static Bounds bounds(double estimate, double standardError, double alpha) {
        double reach = standardError * new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - alpha);
        return new Bounds(estimate - reach, estimate + reach);
    }
}

package org.alignunit.internal.verdict.scores;

import org.alignunit.internal.verdict.bounds.CutDistance;

/**
 * A score that needs no search, for many answers or options: |count / n - reference| with a dip where the count is about what
 * the reference expects, since there chance makes it too large.
 */
final class DippedScore {
    /** Depth, width and rim of the dip, in units of the chance deviation; found by simulation. */
    private static final double[] UPPER = {2, 0.6, 0.8};

    private static final double[] LOWER = {1.5, 0.8, 1.5};
    private static final double LEAST_CHANCE = 1e-9;

    private DippedScore() {}

    /** {@return for each set the function of its count, before it is moved to the safe side} */
    static double[][] tables(CutDistance distance, int n, Side side) {
        double[] shape = side == Side.UPPER ? UPPER : LOWER;
        double[][] tables = new double[distance.size()][n + 1];
        for (int k = 0; k < tables.length; k++) {
            double q = Math.min(1, distance.reference()[k]);
            double chance = Math.max(LEAST_CHANCE, Math.sqrt(q * (1 - q) / n));
            for (int count = 0; count <= n; count++) {
                double away = Math.abs((double) count / n - q);
                double units = away / chance;
                double bell = Math.exp(-units * units / (2 * shape[1] * shape[1]));
                tables[k][count] = away - shape[0] * chance * (1 - units * units / (shape[2] * shape[2])) * bell;
            }
        }
        return tables;
    }
}

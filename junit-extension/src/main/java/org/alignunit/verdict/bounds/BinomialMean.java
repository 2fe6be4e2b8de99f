package org.alignunit.verdict.bounds;

import org.apache.commons.math3.distribution.BinomialDistribution;

/** Exact means of binomial shares. */
final class BinomialMean {
    /** So many roots of n away from its mean, a count is less likely than 1e-19 (Hoeffding), which changes no digit. */
    private static final double FAR = 4.75;

    private BinomialMean() {}

    /** E |X / n - Y / r| for independent binomial X and Y of success p; a size of 0 stands for p itself. */
    static double absoluteDifference(int n, int r, double p) {
        if (n == 0 || r == 0) {
            return n + r == 0 ? 0 : absoluteDeviation(n + r, p);
        }
        BinomialDistribution first = new BinomialDistribution(null, n, p);
        BinomialDistribution second = new BinomialDistribution(null, r, p);
        double sum = 0;
        double below = 0; // P(Y < y) and E[Y / r; Y < y] for the y that x has passed
        double meanBelow = 0;
        int y = 0;
        double reach = FAR * Math.sqrt(n);
        int last = (int) Math.min(n, Math.ceil(n * p + reach));
        for (int x = (int) Math.max(0, Math.floor(n * p - reach)); x <= last; x++) {
            double share = (double) x / n;
            while (y <= r && (double) y / r < share) {
                double probability = second.probability(y);
                below += probability;
                meanBelow += probability * y / r;
                y++;
            }
            sum += first.probability(x) * (share * (2 * below - 1) + p - 2 * meanBelow);
        }
        return sum;
    }

    /** E |X / n - p|, in closed form (De Moivre; Diaconis and Zabell 1991). */
    private static double absoluteDeviation(int n, double p) {
        if (p <= 0 || p >= 1) {
            return 0;
        }
        int mode = (int) Math.floor(n * p) + 1;
        return 2.0 * mode / n * (1 - p) * new BinomialDistribution(null, n, p).probability(mode);
    }
}

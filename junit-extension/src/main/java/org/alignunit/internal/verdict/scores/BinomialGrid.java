package org.alignunit.internal.verdict.scores;

/** How likely each count of n answers is, at shares that lie closer together near 0 and 1. */
final class BinomialGrid {
    /** Rounding errs more than what is left out below. */
    private static final double NEGLIGIBLE = 1e-20;

    final int n;
    final double[] share;
    final double[][] weights;
    private final double[] logCoefficient;

    /** Of each share, the first count that is not negligible, and the last. */
    private final int[] first;

    private final int[] last;

    BinomialGrid(int n, int steps) {
        this.n = n;
        this.logCoefficient = new double[n + 1];
        for (int count = 0; count < n; count++) {
            logCoefficient[count + 1] = logCoefficient[count] + Math.log((double) (n - count) / (count + 1));
        }
        this.share = new double[steps + 1];
        this.weights = new double[steps + 1][];
        this.first = new int[steps + 1];
        this.last = new int[steps + 1];
        for (int step = 0; step <= steps; step++) {
            double sine = Math.sin(Math.PI / 2 * step / steps);
            share[step] = sine * sine;
            weights[step] = weights(share[step]);
            last[step] = n;
            while (weights[step][first[step]] < NEGLIGIBLE) {
                first[step]++;
            }
            while (weights[step][last[step]] < NEGLIGIBLE) {
                last[step]--;
            }
        }
    }

    /** The probability of each count from 0 to n. */
    double[] weights(double share) {
        double hit = Math.log(share);
        double miss = Math.log1p(-share);
        double[] weights = new double[n + 1];
        for (int count = 0; count <= n; count++) {
            double hits = count == 0 ? 0 : count * hit;
            double misses = count == n ? 0 : (n - count) * miss;
            weights[count] = Math.exp(logCoefficient[count] + hits + misses);
        }
        return weights;
    }

    private static double mean(double[] weights, double[] table, int first, int last) {
        double sum = 0;
        for (int count = first; count <= last; count++) {
            sum += weights[count] * table[count];
        }
        return sum;
    }

    /**
     * The most by which, at any share, the mean of a table falls short of |share - reference|; for a negative sign, by which it
     * exceeds that. From one point to the next the mean is no further off the straight line between them than an eighth of
     * the squared step times its second derivative, which is at most n (n - 1) times the table's largest second difference.
     */
    double excess(double[] table, double reference, int sign) {
        double bend = 0;
        for (int count = 1; count < n; count++) {
            bend = Math.max(bend, Math.abs(table[count + 1] - 2 * table[count] + table[count - 1]));
        }
        double curve = n * (n - 1.0) * bend / 8;
        double kink = -sign * mean(weights(reference), table, 0, n);
        double most = kink;
        double before = kink;
        for (int step = 0; step < share.length; step++) {
            double here =
                    sign * (Math.abs(share[step] - reference) - mean(weights[step], table, first[step], last[step]));
            double gap = step == 0 ? 0 : share[step] - share[step - 1];
            double highest = Math.max(here, before);
            if (step > 0 && share[step - 1] < reference && reference < share[step]) {
                highest = Math.max(highest, kink);
            }
            most = Math.max(most, highest + curve * gap * gap);
            before = here;
        }
        return most;
    }
}

package org.alignunit.verdict.means;

import java.util.Arrays;

/**
 * How likely each count of n trials is, as far as it matters: from the likeliest count outwards until the rest weighs
 * nothing beside it in double precision.
 *
 * @param from the first count listed
 * @param weights of the counts from there on; their sum is 1
 */
record Binomial(int from, double[] weights) {
    private static final double NOTHING = 1e-18;

    static Binomial of(int n, double probability) {
        int mode = (int) Math.min(n, Math.floor((n + 1) * probability));
        double[] all = new double[n + 1];
        all[mode] = 1;
        double odds = probability / (1 - probability);
        int to = mode;
        while (to < n && all[to] > NOTHING) {
            all[to + 1] = all[to] * odds * (n - to) / (to + 1);
            to++;
        }
        int from = mode;
        while (from > 0 && all[from] > NOTHING) {
            all[from - 1] = all[from] / odds * from / (n - from + 1);
            from--;
        }
        double[] weights = Arrays.copyOfRange(all, from, to + 1);
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new Binomial(from, weights);
    }

    /** Whether any of these counts is listed. */
    boolean meets(int first, int last) {
        return first < from + weights.length && last >= from;
    }

    /** The mean of {@code table[count]}. Two sums, so that the next addition need not wait for the last. */
    double mean(double[] table) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < weights.length; i += 2) {
            even += weights[i] * table[from + i];
            odd += weights[i + 1] * table[from + i + 1];
        }
        return even + odd + (i < weights.length ? weights[i] * table[from + i] : 0);
    }

    /** The means of several tables side by side, {@code rows[count][table]}: quicker, and the same to the last digit. */
    double[] means(double[][] rows) {
        double[] even = new double[rows[0].length];
        double[] odd = new double[even.length];
        int i = 0;
        for (; i + 1 < weights.length; i += 2) {
            add(even, weights[i], rows[from + i]);
            add(odd, weights[i + 1], rows[from + i + 1]);
        }
        add(even, 1, odd);
        if (i < weights.length) {
            add(even, weights[i], rows[from + i]);
        }
        return even;
    }

    private static void add(double[] sums, double weight, double[] row) {
        for (int table = 0; table < sums.length; table++) {
            sums[table] += weight * row[table];
        }
    }
}

package org.alignunit.internal.verdict.bounds;

import java.util.Arrays;

/**
 * The probabilities, with sum 1, of the counts of successes in n trials from the count {@code from} on: those around the
 * likeliest that are not negligible in double precision.
 */
record Binomial(int n, double probability, int from, double[] weights) {
    private static final double NOTHING = 1e-18;

    /** So many roots of n away from the likeliest, a count weighs less than that (Hoeffding). */
    private static final double FAR = 4.75;

    /** {@return the counts of {@code n} trials, at least 0, with a probability in [0, 1]} */
    static Binomial of(int n, double probability) {
        int mode = (int) Math.min(n, Math.floor((n + 1.0) * probability));
        int reach = (int) Math.ceil(FAR * Math.sqrt(n)) + 1;
        int least = Math.max(0, mode - reach);
        double[] all = new double[Math.min(n, mode + reach) - least + 1];
        all[mode - least] = 1;
        double odds = probability / (1 - probability);
        int last = mode - least;
        for (; last + 1 < all.length && all[last] > NOTHING; last++) {
            int count = least + last;
            all[last + 1] = all[last] * (odds * (n - count) / (count + 1));
        }
        int first = mode - least;
        for (; first > 0 && all[first] > NOTHING; first--) {
            int count = least + first;
            all[first - 1] = all[first] * (count / odds / (n - count + 1));
        }
        double[] weights = Arrays.copyOfRange(all, first, last + 1);
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new Binomial(n, probability, least + first, weights);
    }
}

package org.alignunit.internal.verdict.bounds;

import java.util.Arrays;

/**
 * The probabilities, with sum 1, of the counts of successes in n trials from the count {@code from} on: those around the
 * likeliest that are not negligible in double precision.
 */
public record Binomial(int n, double probability, int from, double[] weights) {
    private static final double NOTHING = 1e-18;

    /** So many roots of n away from the likeliest, a count weighs less than that (Hoeffding). */
    private static final double FAR = 4.75;

    /** {@return the counts of {@code n} trials, at least 0, with a probability in [0, 1]} */
    public static Binomial of(int n, double probability) {
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

    /** {@return whether any count from {@code first} to {@code last} is listed} */
    public boolean meets(int first, int last) {
        return first < from + weights.length && last >= from;
    }

    /** {@return the mean of |count / n - probability|, in closed form} (De Moivre; Diaconis and Zabell 1991.) */
    public double deviation() {
        int mode = (int) Math.floor(n * probability) + 1;
        return meets(mode, mode) ? 2.0 * mode / n * (1 - probability) * weights[mode - from] : 0;
    }

    /** {@return the mean of a function, given as a table of each count from 0 to n} */
    public double mean(double[] table) {
        double even = 0; // two sums, so that the next addition need not wait for the last
        double odd = 0;
        int i = 0;
        for (; i + 1 < weights.length; i += 2) {
            even += weights[i] * table[from + i];
            odd += weights[i + 1] * table[from + i + 1];
        }
        return even + odd + (i < weights.length ? weights[i] * table[from + i] : 0);
    }

    /** {@return the means of several functions, {@code rows[count][function]}; quicker than one by one} */
    public double[] means(double[][] rows) {
        double[] means = new double[rows[from].length];
        int i = 0;
        for (; i + 3 < weights.length; i += 4) {
            addFour(means, i, rows[from + i], rows[from + i + 1], rows[from + i + 2], rows[from + i + 3]);
        }
        for (; i < weights.length; i++) {
            for (int function = 0; function < means.length; function++) {
                means[function] += weights[i] * rows[from + i][function];
            }
        }
        return means;
    }

    private void addFour(double[] sums, int at, double[] first, double[] second, double[] third, double[] fourth) {
        double one = weights[at];
        double two = weights[at + 1];
        double three = weights[at + 2];
        double four = weights[at + 3];
        for (int function = 0; function < sums.length; function++) {
            sums[function] += one * first[function]
                    + two * second[function]
                    + (three * third[function] + four * fourth[function]);
        }
    }
}

package org.alignunit.internal.verdict.dependence;

import java.util.Arrays;

/**
 * Evidence over many sequences of answers that neighbours are alike more often, or less often, than chance has it. Between two
 * looks at the counts every order of the answers that came is equally likely, if they are independent, whatever their shares
 * are. So ratio^repeats over its mean over all orders has a mean of 1, and so has the product over sequences and looks; a
 * mixture over some ratios reaches 1 / alpha at any look with probability at most alpha.
 */
public final class OrderEvidence {
    private static final double[] RATIOS = {0.3, 2, 4, 12};

    /** Sums of alternating signs lose digits beyond this; longer sequences are taken in parts. */
    private static final int LONGEST = 16;

    private final double[] logs = new double[RATIOS.length];

    /**
     * Takes in the answers of one sequence between two looks.
     *
     * @param options in the order in which they were drawn
     */
    public void add(int[] options) {
        for (int from = 0; from < options.length; from += LONGEST) {
            int[] part = Arrays.copyOfRange(options, from, Math.min(options.length, from + LONGEST));
            int repeats = 0;
            int most = part[0];
            for (int i = 1; i < part.length; i++) {
                repeats += part[i] == part[i - 1] ? 1 : 0;
                most = Math.max(most, part[i]);
            }
            int[] counts = new int[most + 1];
            for (int option : part) {
                counts[option]++;
            }
            for (int i = 0; i < RATIOS.length; i++) {
                logs[i] += repeats * Math.log(RATIOS[i]) - Math.log(mean(counts, RATIOS[i]));
            }
        }
    }

    /** {@return the logarithm of the evidence} */
    public double log() {
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log) / RATIOS.length;
        }
        return Math.log(sum);
    }

    /**
     * The mean of ratio^repeats over all orders. With ratio = 1 + (ratio - 1) at each repeat, the sum over the orders is one
     * over the ways to glue each option's answers into blocks, each glue weighing ratio - 1, and to lay out the blocks.
     */
    static double mean(int[] counts, double ratio) {
        // weight over the product of the factorials of each option's blocks, by the number of blocks
        double[] blocks = {1};
        double logOrders = 0;
        int n = 0;
        for (int count : counts) {
            if (count == 0) {
                continue;
            }
            double[] next = new double[blocks.length + count];
            double ways = 1; // to cut the answers into so many blocks
            double inverseFactorial = 1;
            for (int b = 1; b <= count; b++) {
                inverseFactorial /= b;
                double weight = ways * Math.pow(ratio - 1, count - b) * inverseFactorial;
                for (int before = 0; before < blocks.length; before++) {
                    next[before + b] += weight * blocks[before];
                }
                ways = ways * (count - b) / b;
            }
            blocks = next;
            for (int i = 1; i <= count; i++) {
                n++;
                logOrders += Math.log((double) n / i);
            }
        }
        double sum = 0;
        double factorial = 1;
        for (int b = 0; b < blocks.length; b++) {
            factorial *= Math.max(1, b);
            sum += factorial * blocks[b];
        }
        return sum / Math.exp(logOrders);
    }
}

package org.alignunit.internal.verdict.dependence;

/**
 * How much likelier the order of answers is where each repeats the one before it with some probability than where they are
 * independent. Answers to differently worded prompts are different sequences.
 */
public final class Repeats {
    private static final double[] PROBABILITIES = {0.1, 0.2, 0.3, 0.45, 0.6, 0.8};

    /** By way of asking, then by option. */
    private final int[][] answers;
    /** How many of these answers repeat the one before. */
    private final int[][] repeated;

    private final int[] last;

    /** No answers yet. */
    public Repeats(int ways, int options) {
        this.answers = new int[ways][options];
        this.repeated = new int[ways][options];
        this.last = new int[ways];
    }

    /** Takes in the next answer to a way of asking. */
    public void add(int way, int option) {
        boolean first = answers[way][last[way]] == 0;
        repeated[way][option] += !first && last[way] == option ? 1 : 0;
        answers[way][option]++;
        last[way] = option;
    }

    /**
     * {@return by how much a verdict's evidence must exceed what independent answers need, a logarithm} It is what Akaike's
     * criterion (1974) holds against independence: twice the gain in the logarithm of the likelihood, less 2 for the probability
     * that was fitted.
     */
    public double doubt() {
        double gain = 0;
        for (double probability : PROBABILITIES) {
            double sum = 0;
            for (int way = 0; way < answers.length; way++) {
                sum += gain(answers[way], repeated[way], probability);
            }
            gain = Math.max(gain, sum);
        }
        return Math.max(0, 2 * gain - 2);
    }

    private static double gain(int[] answers, int[] repeated, double probability) {
        int all = 0;
        for (int count : answers) {
            all += count;
        }
        double gain = 0;
        int changes = all - 1;
        for (int k = 0; k < answers.length; k++) {
            if (repeated[k] > 0) {
                gain += repeated[k] * Math.log1p(probability * ((double) all / answers[k] - 1));
                changes -= repeated[k];
            }
        }
        return gain + Math.max(0, changes) * Math.log1p(-probability);
    }
}

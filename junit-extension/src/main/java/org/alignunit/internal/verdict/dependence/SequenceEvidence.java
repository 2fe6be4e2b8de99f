package org.alignunit.internal.verdict.dependence;

/**
 * Evidence that the answers to one question depend on those before them: the likelihood of some chains, each answer being
 * predicted from those before it, over the largest likelihood of independent answers. Of independent answers it has a mean of
 * at most 1 at any time, whatever their shares are, so it reaches 1 / alpha with probability at most alpha (Ramdas, Ruf,
 * Larsson and Koolen 2022).
 *
 * <p>The chains: the answer is repeated with some probability; it is repeated less often than by chance; it depends on the
 * answer before in any way.
 */
public final class SequenceEvidence {
    private static final double[] REPEATS = {-0.6, -0.3, 0.2, 0.4, 0.6, 0.85};

    /** An option counts as answered so often before the first answer (Krichevsky and Trofimov 1981). */
    private static final double BEFORE = 0.5;

    private final double[] counts;
    private final double[][] following;

    /** Of each repeat probability, then of the chain that may be any. */
    private final double[] logLikelihood = new double[REPEATS.length + 1];

    private int last = -1;
    private int answers;

    /**
     * No answers yet.
     *
     * @param options of the question
     */
    public SequenceEvidence(int options) {
        this.counts = new double[options];
        this.following = new double[options][options];
    }

    /**
     * Takes in the next answer.
     *
     * @param option its place among the options
     */
    public void add(int option) {
        double total = answers + BEFORE * counts.length;
        double share = (counts[option] + BEFORE) / total;
        for (int i = 0; i < REPEATS.length; i++) {
            logLikelihood[i] += Math.log(last < 0 ? share : predicted(option, REPEATS[i], total));
        }
        double after = last < 0 ? share : (following[last][option] + BEFORE) / sum(following[last]);
        logLikelihood[REPEATS.length] += Math.log(after);
        if (last >= 0) {
            following[last][option]++;
        }
        counts[option]++;
        answers++;
        last = option;
    }

    /** The answer before is repeated with a probability, or, where that is negative, in a part of the cases not allowed. */
    private double predicted(int option, double repeat, double total) {
        double share = (counts[option] + BEFORE) / total;
        if (repeat >= 0) {
            return (option == last ? repeat : 0) + (1 - repeat) * share;
        }
        double lost = -repeat * (counts[last] + BEFORE) / total;
        return (option == last ? (1 + repeat) * share : share) / (1 - lost);
    }

    private static double sum(double[] row) {
        double sum = BEFORE * row.length;
        for (double value : row) {
            sum += value;
        }
        return sum;
    }

    /** {@return the logarithm of the evidence} */
    public double log() {
        double largest = 0; // the likelihood of independent answers of the shares that were seen
        for (double count : counts) {
            largest += count == 0 ? 0 : count * Math.log(count / answers);
        }
        double sum = 0;
        for (double likelihood : logLikelihood) {
            sum += Math.exp(likelihood - largest) / logLikelihood.length;
        }
        return Math.log(sum);
    }
}

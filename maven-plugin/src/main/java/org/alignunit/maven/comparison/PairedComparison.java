package org.alignunit.maven.comparison;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How the mean distance changed between two runs over the same questions. The bounds are those of the sign-flip test, whose
 * inversion is the ranked means of random subsets of the questions (Hartigan 1969): exact where the differences are symmetric
 * about their mean, near so for many questions. Below log2(1 / alpha) questions nothing can be said.
 *
 * @param outcome whether the mean distance grew by more than the margin
 * @param difference mean of later less earlier distance
 * @param lower bound of the mean difference at confidence 1 - alpha; minus infinity with too few questions
 * @param upper bound of the mean difference at confidence 1 - alpha; infinity with too few questions
 */
public record PairedComparison(Outcome outcome, double difference, double lower, double upper) {
    private static final int SUBSETS = 9_999;

    /** What the comparison says. */
    public enum Outcome {
        /** The mean distance grew by more than the margin. */
        WORSE,
        /** It grew by the margin at most. */
        NOT_WORSE,
        /** The differences do not suffice to say either. */
        INCONCLUSIVE
    }

    /**
     * Compares two runs.
     *
     * @param earlier distance of each question, finite
     * @param later distance of each question, finite, in the same order
     * @param margin growth of the mean distance that is accepted, at least 0
     * @param alpha error rate of each bound, in (0, 0.5]
     * @param seed of the subsets
     * @return the comparison; the same for the same input
     * @throws IllegalArgumentException if the lists are empty, of different length or not finite, or a number is outside
     *     its range
     */
    public static PairedComparison of(double[] earlier, double[] later, double margin, double alpha, long seed) {
        if (earlier.length == 0 || earlier.length != later.length) {
            throw new IllegalArgumentException("a paired comparison needs the same questions on both sides: "
                    + earlier.length + " and " + later.length);
        }
        if (!(margin >= 0) || !(alpha > 0 && alpha <= 0.5)) {
            throw new IllegalArgumentException(
                    "the margin must be at least 0 and alpha in (0, 0.5]: " + margin + ", " + alpha);
        }
        double[] differences = new double[earlier.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = later[i] - earlier[i];
            if (!Double.isFinite(differences[i])) {
                throw new IllegalArgumentException(
                        "question " + i + " has no finite distances: " + earlier[i] + ", " + later[i]);
            }
        }
        double lower = least(differences, alpha, seed);
        double upper = -least(Arrays.stream(differences).map(d -> -d).toArray(), alpha, seed);
        Outcome outcome = lower > margin ? Outcome.WORSE : upper <= margin ? Outcome.NOT_WORSE : Outcome.INCONCLUSIVE;
        return new PairedComparison(
                outcome, Arrays.stream(differences).average().orElseThrow(), lower, upper);
    }

    private static double least(double[] differences, double alpha, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[SUBSETS];
        for (int subset = 0; subset < SUBSETS; subset++) {
            double sum = 0;
            int size = 0;
            for (double difference : differences) {
                if (random.nextBoolean()) {
                    sum += difference;
                    size++;
                }
            }
            means[subset] = size == 0 ? Double.NEGATIVE_INFINITY : sum / size;
        }
        Arrays.sort(means);
        int rank = (int) Math.floor(alpha * (SUBSETS + 1));
        return rank == 0 ? Double.NEGATIVE_INFINITY : means[rank - 1];
    }
}

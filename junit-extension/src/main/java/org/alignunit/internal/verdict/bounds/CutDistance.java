package org.alignunit.internal.verdict.bounds;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;

/**
 * Total variation and Wasserstein-1 as a sum over sets S of options of weight(S) |p(S) - q(S)|: the sets are the single
 * options, weighing one half, or the lower parts of the scale, weighing the step to the next value over the range. Taken
 * over the options in {@code order}, set k is option {@code order[k]}, or all up to it.
 *
 * @param measure total variation or Wasserstein-1
 * @param order places of the options, one a set
 * @param weight of each set, at least 0
 * @param reference share q of each set, in [0, 1]
 */
public record CutDistance(DistanceMeasure measure, int[] order, double[] weight, double[] reference) {
    /** {@return the measure itself if it is such a sum, else total variation, from which bounds of the others follow} */
    public static DistanceMeasure closest(DistanceMeasure measure) {
        return measure == DistanceMeasure.WASSERSTEIN_1 ? measure : DistanceMeasure.TOTAL_VARIATION;
    }

    /**
     * The distance from a reference, for total variation and Wasserstein-1.
     *
     * @throws IllegalArgumentException if the measure cannot be taken over the reference's options
     */
    public static CutDistance of(DistanceMeasure measure, Distribution reference) {
        int size = reference.support().size();
        if (measure == DistanceMeasure.TOTAL_VARIATION) {
            double[] halves = new double[size];
            Arrays.fill(halves, 0.5);
            return new CutDistance(measure, IntStream.range(0, size).toArray(), halves, reference.shares());
        }
        int[] order = reference.support().byValue();
        List<Double> values = reference.support().values().orElseThrow();
        double range = values.get(order[size - 1]) - values.get(order[0]);
        double[] weight = new double[size];
        double[] below = new double[size];
        double sum = 0;
        for (int k = 0; k < size; k++) {
            sum += reference.share(order[k]);
            below[k] = Math.min(1, sum);
            weight[k] = k + 1 < size ? (values.get(order[k + 1]) - values.get(order[k])) / range : 0;
        }
        return new CutDistance(measure, order, weight, below);
    }

    /** {@return whether a set is all options up to one of them, rather than that one alone} */
    public boolean cumulative() {
        return measure == DistanceMeasure.WASSERSTEIN_1;
    }

    /** {@return how many sets there are: as many as options} */
    public int size() {
        return order.length;
    }

    /** {@return shares or counts of the sets from those of the options, in the support's order} */
    public double[] ofSets(double[] ofOptions) {
        double[] sets = new double[order.length];
        double sum = 0;
        for (int k = 0; k < order.length; k++) {
            sum = cumulative() ? sum + ofOptions[order[k]] : ofOptions[order[k]];
            sets[k] = sum;
        }
        return sets;
    }

    /** {@return what a set adds to the distance if its options have this share together} */
    public double of(int set, double share) {
        return weight[set] * Math.abs(share - reference[set]);
    }

    /** {@return the largest distance of any shares: convex, it is reached where one option has all} */
    public double largest() {
        double largest = 0;
        for (int option = 0; option < order.length; option++) {
            double sum = 0;
            for (int k = 0; k < order.length; k++) {
                sum += of(k, k == option || cumulative() && k > option ? 1 : 0);
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /**
     * A function on the options, in a span of at most 1, whose mean under any shares minus its mean under the reference, which is
     * taken off, is at most the distance, and equals it for the shares p that it is made from; p may be all 0.
     */
    public double[] witness(double[] p) {
        double[] sets = ofSets(p);
        double[] score = new double[order.length];
        double behind = 0;
        double mean = 0;
        for (int k = order.length - 1; k >= 0; k--) {
            double sign = weight[k] * Math.signum(sets[k] - reference[k]);
            mean += sign * reference[k];
            behind = cumulative() ? behind + sign : sign;
            score[order[k]] = behind;
        }
        for (int k = 0; k < score.length; k++) {
            score[k] -= mean;
        }
        return score;
    }

    /**
     * The mean score of each of n answers, at least 2, under the witness of the others: an estimate of the distance, too low on
     * average.
     */
    public double crossed(double[] counts, int n) {
        double[] sets = ofSets(counts);
        double sum = 0;
        for (int k = 0; k < weight.length; k++) {
            double inside = sets[k] * (1 - reference[k]) * Math.signum((sets[k] - 1) / (n - 1) - reference[k]);
            double outside = (n - sets[k]) * reference[k] * Math.signum(sets[k] / (n - 1) - reference[k]);
            sum += weight[k] * (inside - outside) / n;
        }
        return sum;
    }

    /**
     * {@return the exact expectation of the distance between samples of n and r answers from the reference; 0 stands for itself}
     */
    public double expected(int n, int r) {
        double sum = 0;
        for (int k = 0; k < order.length; k++) {
            sum += weight[k] * BinomialMean.absoluteDifference(n, r, Math.min(1, reference[k]));
        }
        return sum;
    }
}

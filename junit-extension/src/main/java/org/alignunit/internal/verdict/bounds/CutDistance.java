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
    /**
     * The measure itself if it is such a sum, else total variation, from which bounds of the others follow.
     *
     * @param measure any
     * @return total variation or Wasserstein-1
     */
    public static DistanceMeasure closest(DistanceMeasure measure) {
        return measure == DistanceMeasure.WASSERSTEIN_1 ? measure : DistanceMeasure.TOTAL_VARIATION;
    }

    /**
     * The distance from a reference.
     *
     * @param measure total variation or Wasserstein-1
     * @param reference shares of the group's answers
     * @return the distance as a sum over sets
     * @throws IllegalArgumentException if the measure cannot be taken over the reference's options
     */
    public static CutDistance of(DistanceMeasure measure, Distribution reference) {
        measure.between(reference, reference); // refuses a support that the measure cannot be taken over
        int size = reference.support().size();
        if (measure == DistanceMeasure.TOTAL_VARIATION) {
            double[] halves = new double[size];
            Arrays.fill(halves, 0.5);
            return new CutDistance(measure, IntStream.range(0, size).toArray(), halves, reference.shares());
        }
        List<Double> values = reference.support().values().orElseThrow();
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> Double.compare(values.get(a), values.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
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

    /**
     * Shares or counts of the sets from those of the options.
     *
     * @param ofOptions one number an option, in the support's order
     * @return one number a set
     */
    public double[] ofSets(double[] ofOptions) {
        double[] sets = new double[order.length];
        double sum = 0;
        for (int k = 0; k < order.length; k++) {
            sum = cumulative() ? sum + ofOptions[order[k]] : ofOptions[order[k]];
            sets[k] = sum;
        }
        return sets;
    }

    /**
     * What one set adds to the distance.
     *
     * @param set its number, from 0
     * @param share of the set's options together, in [0, 1]
     * @return weight x |share - reference|
     */
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
     * A function on the options whose mean under p minus its mean under the reference is at most the distance, for every
     * p, and equals it for the p it is made from.
     *
     * @param p share of each option, or all 0
     * @return one value an option, less its mean under the reference; they span at most 1
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
     * Mean score of each of n answers under the witness of the others: too low on average.
     *
     * @param counts of each option's answers
     * @param n their sum, at least 2
     * @return an estimate of the distance, in [-1, 1]
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
     * The distance that chance alone is expected to show between two samples from the reference.
     *
     * @param n answers in the one, 0 for the reference itself
     * @param r answers in the other, 0 for the reference itself
     * @return the exact expectation
     */
    public double expected(int n, int r) {
        double sum = 0;
        for (int k = 0; k < order.length; k++) {
            sum += weight[k] * BinomialMean.absoluteDifference(n, r, Math.min(1, reference[k]));
        }
        return sum;
    }
}

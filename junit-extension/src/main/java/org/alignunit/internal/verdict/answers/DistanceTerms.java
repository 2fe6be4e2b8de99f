package org.alignunit.internal.verdict.answers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Support;

/**
 * A distance as a sum over cells, each a set of options with a share p of the model's answers and q of the group's. A
 * term is 0 where p = q, and grows as they part, so that bounds of the shares bound the distance.
 *
 * @param sets the options of each cell
 * @param weights of each cell's term
 * @param measure the distance; any but total variation
 */
record DistanceTerms(List<int[]> sets, double[] weights, DistanceMeasure measure) {
    /** {@return single options, or, for Wasserstein-1, the options below each step of the scale} */
    static DistanceTerms of(DistanceMeasure measure, Support support) {
        int size = support.size();
        if (measure != DistanceMeasure.WASSERSTEIN_1) {
            double[] weights = new double[size];
            Arrays.fill(weights, 1);
            return new DistanceTerms(
                    IntStream.range(0, size).mapToObj(k -> new int[] {k}).toList(), weights, measure);
        }
        List<Double> values = support.values()
                .orElseThrow(() -> new IllegalArgumentException("Wasserstein-1 needs an ordinal scale, these options"
                        + " have no values: " + support.options()));
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .mapToInt(k -> k)
                .toArray();
        double range = values.get(order[size - 1]) - values.get(order[0]);
        if (!(range > 0)) {
            throw new IllegalArgumentException("Wasserstein-1 needs two different values on the scale " + values);
        }
        return new DistanceTerms(
                IntStream.range(1, size).mapToObj(k -> Arrays.copyOf(order, k)).toList(),
                IntStream.range(1, size)
                        .mapToDouble(k -> (values.get(order[k]) - values.get(order[k - 1])) / range)
                        .toArray(),
                measure);
    }

    /** {@return the sum of a value of each option over the options of one cell} */
    double in(int cell, IntToDoubleFunction value) {
        return Arrays.stream(sets.get(cell)).mapToDouble(value).sum();
    }

    /** {@return the distance of which p and q are the cells' shares; at most the measure's maximum, never NaN} */
    double distance(double[] p, double[] q) {
        double sum = IntStream.range(0, p.length)
                .mapToDouble(k -> weights[k] * term(p[k], q[k]))
                .sum();
        double distance = measure == DistanceMeasure.HELLINGER || measure == DistanceMeasure.JENSEN_SHANNON
                ? Math.sqrt(Math.max(0, sum))
                : Math.max(0, sum);
        return Math.min(measure.maximum(), distance);
    }

    /** {@return what a cell with these shares adds, but for its weight} */
    double term(double p, double q) {
        return switch (measure) {
            case WASSERSTEIN_1 -> Math.abs(p - q);
            case HELLINGER -> Math.pow(Math.sqrt(p) - Math.sqrt(q), 2) / 2;
            case JENSEN_SHANNON ->
                (relativeEntropy(p, (p + q) / 2) + relativeEntropy(q, (p + q) / 2)) / (2 * Math.log(2));
            // p - q sums to nothing over the options, and makes each term alone a distance
            case KULLBACK_LEIBLER -> relativeEntropy(q, p) + p - q;
            case TOTAL_VARIATION -> throw new IllegalStateException("total variation has tests of its own");
        };
    }

    private static double relativeEntropy(double a, double b) {
        return a == 0 ? 0 : a * Math.log(a / b);
    }
}

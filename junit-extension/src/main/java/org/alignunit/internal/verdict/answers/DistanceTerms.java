package org.alignunit.internal.verdict.answers;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.bounds.CutDistance;

/**
 * A distance, other than total variation, as a weighted sum of terms, each of the share p of a set of options in the model's
 * answers and its share q in the group's. A term is 0 where p = q, and grows as they part, so that bounds of the shares bound the
 * distance.
 */
record DistanceTerms(List<int[]> sets, double[] weights, DistanceMeasure measure) {
    /** {@return terms of single options, or, for Wasserstein-1, of the options below each step of the scale} */
    static DistanceTerms of(DistanceMeasure measure, Distribution reference) {
        int size = reference.support().size();
        if (measure != DistanceMeasure.WASSERSTEIN_1) {
            double[] weights = new double[size];
            Arrays.fill(weights, 1);
            return new DistanceTerms(
                    IntStream.range(0, size).mapToObj(k -> new int[] {k}).toList(), weights, measure);
        }
        CutDistance cuts = CutDistance.of(measure, reference);
        return new DistanceTerms(
                IntStream.range(1, size)
                        .mapToObj(k -> Arrays.copyOf(cuts.order(), k))
                        .toList(),
                Arrays.copyOf(cuts.weight(), size - 1),
                measure);
    }

    /** {@return the sum of a value of each option over the options of one set} */
    double in(int set, IntToDoubleFunction value) {
        return Arrays.stream(sets.get(set)).mapToDouble(value).sum();
    }

    /** {@return the distance of which p and q are the sets' shares; at most the measure's maximum, never NaN} */
    double distance(double[] p, double[] q) {
        return Math.min(
                measure.maximum(),
                measure.ofSum(IntStream.range(0, p.length)
                        .mapToDouble(k -> weights[k] * measure.term(p[k], q[k]))
                        .sum()));
    }
}

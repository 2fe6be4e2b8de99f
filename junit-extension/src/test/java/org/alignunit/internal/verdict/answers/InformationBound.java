package org.alignunit.internal.verdict.answers;

import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** The fewest answers that a test can do with: log(1 / alpha) over the least divergence from the opposite hypothesis. */
final class InformationBound {
    private InformationBound() {}

    /** {@return the mean number of answers that no test with this error can fall below while it always decides} */
    static double answers(double[] p, double[] q, double within, double alpha) {
        double least = Simulation.totalVariation(p, q) > within
                ? divergenceFromBall(p, q, within)
                : divergenceFromOutside(p, q, within);
        return -Math.log(alpha) / least;
    }

    private static double divergenceFromOutside(double[] p, double[] q, double within) {
        double[] pSets = SetTests.sums(p);
        double[] qSets = SetTests.sums(q);
        return IntStream.range(1, pSets.length - 1)
                .filter(set -> qSets[set] + within < 1)
                .mapToDouble(set -> divergence(
                        new double[] {pSets[set], 1 - pSets[set]},
                        new double[] {qSets[set] + within, 1 - qSets[set] - within}))
                .min()
                .orElseThrow();
    }

    private static double divergenceFromBall(double[] p, double[] q, double within) {
        double high = largest(h -> sum(p.length, k -> Math.max(0, p[k] / h - q[k])) > within);
        double low = largest(l -> sum(p.length, k -> Math.max(0, q[k] - p[k] / l)) < within);
        return divergence(
                p,
                IntStream.range(0, p.length)
                        .mapToDouble(k -> Math.max(p[k] / high, Math.min(p[k] / low, q[k])))
                        .toArray());
    }

    private static double largest(DoublePredicate holds) {
        double inside = 1e-9;
        double outside = 1e9;
        for (int i = 0; i < 100; i++) {
            double middle = Math.sqrt(inside * outside);
            if (holds.test(middle)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    private static double divergence(double[] p, double[] r) {
        return sum(p.length, k -> p[k] == 0 ? 0 : p[k] * Math.log(p[k] / r[k]));
    }

    private static double sum(int size, java.util.function.IntToDoubleFunction term) {
        return IntStream.range(0, size).mapToDouble(term).sum();
    }
}

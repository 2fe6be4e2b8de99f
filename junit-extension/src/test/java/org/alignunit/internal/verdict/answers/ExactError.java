package org.alignunit.internal.verdict.answers;

import java.util.stream.IntStream;

/** The chance of a wrong ALIGNED with two options, summed over all ways that the answers may fall. */
final class ExactError {
    private ExactError() {}

    /**
     * The chance to refute, within the maxReplies, that one option's share is at least the threshold above the reference's,
     * when it is exactly there.
     *
     * @param reference the option's share of the group's answers
     */
    static double aligned(double reference, double within, double alpha, int maxReplies) {
        double truth = reference + within;
        double[] open = {1};
        double refuted = 0;
        for (int n = 1; n <= maxReplies; n++) {
            double[] next = new double[n + 1];
            for (int m = 0; m < n; m++) {
                next[m] += (1 - truth) * open[m];
                next[m + 1] += truth * open[m];
            }
            for (int m = 0; m <= n; m++) {
                if (shown(reference, within, alpha, m, n)) {
                    refuted += next[m];
                    next[m] = 0;
                }
            }
            open = next;
        }
        return refuted;
    }

    private static boolean shown(double reference, double within, double alpha, int m, int n) {
        return BetaPrior.around(
                                Math.min(1, reference + TotalVariationTest.PRIOR_PART * within),
                                TotalVariationTest.priorWeight(within))
                        .logEvidenceBelow(reference + within, m, n)
                >= -Math.log(alpha);
    }

    /** {@return the largest such chance over shares from 1 % up and thresholds from 0.05 to 0.4} */
    static double largest(double alpha, int maxReplies) {
        return IntStream.of(1, 2, 5, 10, 20, 30, 50, 70, 90)
                .mapToDouble(percent -> percent / 100.0)
                .flatMap(share -> IntStream.of(5, 10, 15, 20, 30, 40)
                        .mapToDouble(percent -> percent / 100.0)
                        .filter(within -> share + within < 1)
                        .map(within -> aligned(share, within, alpha, maxReplies)))
                .max()
                .orElseThrow();
    }
}

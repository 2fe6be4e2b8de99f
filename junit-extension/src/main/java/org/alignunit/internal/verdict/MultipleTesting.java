package org.alignunit.internal.verdict;

import java.util.Arrays;

/** Error control over several cells. */
public final class MultipleTesting {
    private MultipleTesting() {}

    /**
     * {@return the error rate of each test case that keeps the chance of any wrong verdict of a kind at {@code alpha}
     * (Bonferroni), however the cases depend on each other and however early each stops}
     */
    public static double bonferroni(double alpha, int cells) {
        requireAlpha(alpha);
        if (cells < 1) {
            throw new IllegalArgumentException("error control needs at least one test case: " + cells);
        }
        return alpha / cells;
    }

    /**
     * The e-BH procedure (Wang and Ramdas 2022): which hypotheses to reject so that the expected share of wrong
     * rejections among all is at most {@code alpha}, however the e-values depend on each other.
     *
     * @param evidence one e-value a hypothesis, at least 0, possibly infinite; at least one
     * @param alpha false discovery rate, in (0, 1)
     * @return for each hypothesis whether it is rejected
     */
    public static boolean[] falseDiscoveries(double[] evidence, double alpha) {
        requireAlpha(alpha);
        double[] sorted = evidence.clone();
        Arrays.sort(sorted);
        int cells = sorted.length;
        if (cells == 0 || !(sorted[0] >= 0) || Double.isNaN(sorted[cells - 1])) {
            throw new IllegalArgumentException("e-values must be at least 0: " + Arrays.toString(evidence));
        }
        double least = Double.POSITIVE_INFINITY;
        boolean any = false;
        for (int rejected = cells; rejected > 0 && !any; rejected--) {
            least = sorted[cells - rejected];
            any = least >= cells / (alpha * rejected);
        }
        boolean[] reject = new boolean[cells];
        for (int i = 0; i < cells; i++) {
            reject[i] = any && evidence[i] >= least;
        }
        return reject;
    }

    private static void requireAlpha(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must lie in (0, 1): " + alpha);
        }
    }
}

package org.alignunit.internal.verdict;

import java.util.Arrays;

/** Error control over several cells. */
public final class MultipleTesting {
    /** What rounding may put an e-value off by. */
    private static final double SLACK = 1 + 1e-9;

    private MultipleTesting() {}

    /**
     * {@return for each hypothesis whether it is rejected, by the e-BH procedure (Wang and Ramdas 2022): the expected share of
     * wrong rejections among all is at most {@code alpha}, in (0, 1), however the e-values depend on each other; each is at least
     * 0, possibly infinite}
     */
    public static boolean[] falseDiscoveries(double[] evidence, double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must lie in (0, 1): " + alpha);
        }
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
            any = least * SLACK >= cells / (alpha * rejected);
        }
        boolean[] reject = new boolean[cells];
        for (int i = 0; i < cells; i++) {
            reject[i] = any && evidence[i] >= least;
        }
        return reject;
    }
}

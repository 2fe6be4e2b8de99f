package org.alignunit.internal.verdict.scores;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.internal.verdict.bounds.CutDistance;

/**
 * Bounds of the mean distance of some questions over looks after more and more answers. They hold at all looks at once: the
 * j-th look that a side takes has the part 1 / (j (j + 1)) of the error rate. How many answers may come does not matter.
 * Several threads may share an object.
 */
public final class CountLooks {
    /** So many answers later, another look is worth it. */
    private static final int LEAST_STEP = 3;

    /** With more answers McDiarmid's inequality is as sharp, and costs nothing. */
    private static final int LAST = 300;

    private static final int MOST_ANSWERS = 100_000;

    private final List<CutDistance> distances;
    private final double[] thresholds;
    private final Map<Integer, CountLook> looks = new ConcurrentHashMap<>();

    /** Looks, which are made when first taken and then kept; bounds should be sharp near the thresholds, each in (0, 1). */
    public CountLooks(List<CutDistance> distances, double... thresholds) {
        this.distances = List.copyOf(distances);
        this.thresholds = thresholds.clone();
    }

    /**
     * {@return a bound that fails at any look with probability at most exp(-log); 0 or 1 where a look is not worth it}
     *
     * @param sizes answers a question at this look and, before it, at all that were taken; ascending
     * @param sets counts of each question's sets, as {@link CutDistance#ofSets} gives them
     * @param unread replies of each question that might be any option
     */
    public double bound(Side side, int[] sizes, double[][] sets, int[] unread, double log) {
        int taken = 0;
        int last = -LEAST_STEP;
        for (int n : sizes) {
            if (n <= LAST && n >= last + LEAST_STEP && promising(side, n, log)) {
                taken++;
                last = n;
            }
        }
        if (last != sizes[sizes.length - 1]) {
            return side == Side.UPPER ? 1 : 0;
        }
        CountLook look = looks.computeIfAbsent(sizes[sizes.length - 1], n -> new CountLook(distances, n, thresholds));
        return look.bound(side, sets, unread, log + Math.log(taken * (taken + 1.0)));
    }

    private boolean promising(Side side, int n, double log) {
        DetectableDistance detectable = new DetectableDistance(distances.size(), n, log);
        for (double threshold : thresholds) {
            if (detectable.promising(side, threshold)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return about how many answers a question, at least {@code first}, would decide at error rate exp(-log) if the models have
     * this distance; infinite where it is very large}
     */
    public double needed(double distance, double within, int first, double log) {
        Side side = distance <= within ? Side.UPPER : Side.LOWER;
        for (int n = first, looks = 1; n < MOST_ANSWERS; n += 1 + n / 3, looks++) {
            DetectableDistance detectable =
                    new DetectableDistance(distances.size(), n, log + Math.log(looks * (looks + 1.0)));
            if (detectable.promising(side, within) && side.sign * (detectable.distance(side, within) - distance) >= 0) {
                return n;
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}

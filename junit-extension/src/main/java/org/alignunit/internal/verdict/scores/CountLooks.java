package org.alignunit.internal.verdict.scores;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.internal.verdict.bounds.CutDistance;
import org.alignunit.internal.verdict.bounds.Numerics;

/**
 * Bounds of the mean distance of some questions over looks after more and more answers. They hold at all looks at once: the
 * j-th look that a side takes has the part 1 / (j (j + 1)) of the error rate. How many answers may come does not matter.
 * A bound is what a mixture of {@link Bet}s refutes. Which bets are made depends on no answer. Several threads may share an object.
 */
public final class CountLooks {
    /** So many answers later, another look is worth it. */
    private static final int LEAST_STEP = 3;

    /** With more answers McDiarmid's inequality is as sharp, and costs nothing. */
    private static final int LAST = 300;

    private static final int MOST_ANSWERS = 100_000;
    private static final int STEPS = 40;

    private final List<CutDistance> distances;
    private final double[] thresholds;
    private final Map<Integer, Look> looks = new ConcurrentHashMap<>();

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
        double part = log + Math.log(taken * (taken + 1.0));
        List<Bet> bets = looks.computeIfAbsent(last, Look::new).bets(side, part);
        return lastRefuted(bets, side, sets, unread, part);
    }

    /** After n answers a question. Bets of a side are made when that side is first asked for. */
    private final class Look {
        private final int n;
        private final Map<Side, List<Bet>> bets = new EnumMap<>(Side.class);

        Look(int n) {
            this.n = n;
        }

        /** The logarithm of one over the error rate is the same at every call for a side. */
        synchronized List<Bet> bets(Side side, double log) {
            return bets.computeIfAbsent(side, key -> {
                BetMaker maker = new BetMaker(distances, n, side, log);
                DetectableDistance detectable = new DetectableDistance(distances.size(), n, log);
                List<Bet> made = new ArrayList<>();
                for (double within : thresholds) {
                    double part = 1.0 / thresholds.length;
                    double assumed = detectable.distance(side, within);
                    if (side == Side.UPPER) {
                        made.add(maker.of(part, within, assumed, AssumedModels.Kind.RANDOM));
                    } else {
                        made.add(
                                maker.of(part * DetectableDistance.RANDOM, within, assumed, AssumedModels.Kind.RANDOM));
                        made.add(maker.of(
                                part * (1 - DetectableDistance.RANDOM), within, assumed, AssumedModels.Kind.PEAKED));
                    }
                }
                return made;
            });
        }
    }

    private static double lastRefuted(List<Bet> bets, Side side, double[][] sets, int[] unread, double log) {
        List<double[]> scores = new ArrayList<>();
        double extreme = side == Side.UPPER ? 1 : 0;
        double open = extreme;
        for (Bet bet : bets) {
            scores.add(bet.scores(sets, unread));
            open = side == Side.UPPER ? Math.min(open, bet.end()) : Math.max(open, bet.end());
        }
        double bound = Numerics.last(extreme, open, STEPS, mean -> refutes(bets, scores, mean, log));
        return Math.max(0, Math.min(1, bound));
    }

    private static boolean refutes(List<Bet> bets, List<double[]> scores, double mean, double log) {
        double sum = 0;
        for (int i = 0; i < scores.size(); i++) {
            sum += Math.exp(Math.min(1, bets.get(i).logWealth(scores.get(i), mean) - log));
        }
        return sum >= 1;
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

package org.alignunit.internal.verdict.scores;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.verdict.bounds.CutDistance;
import org.alignunit.internal.verdict.bounds.Numerics;

/**
 * Bounds of the mean distance from every question's counts after n answers each. A bound is what a mixture of {@link Bet}s
 * refutes. Which bets are made depends on no answer. Bets of a side are made when that side is first asked for.
 */
final class CountLook {
    private static final int STEPS = 40;

    private final List<CutDistance> distances;
    private final int n;
    private final double[] thresholds;
    private final Map<Side, List<Bet>> bets = new EnumMap<>(Side.class);

    /** A look after n answers a question; bounds should be sharp near the thresholds, each in (0, 1). */
    CountLook(List<CutDistance> distances, int n, double[] thresholds) {
        this.distances = distances;
        this.n = n;
        this.thresholds = thresholds;
    }

    /**
     * {@return the last value that is refuted: a bound of the mean distance, in [0, 1]}
     *
     * @param sets counts of each question's sets
     * @param unread replies of each question that might be any option
     * @param log logarithm of one over the error rate, the same at every call for a side
     */
    double bound(Side side, double[][] sets, int[] unread, double log) {
        List<Bet> made = bets(side, log);
        List<double[]> scores = new ArrayList<>();
        double extreme = side == Side.UPPER ? 1 : 0;
        double open = extreme;
        for (Bet bet : made) {
            scores.add(bet.scores(sets, unread));
            open = side == Side.UPPER ? Math.min(open, bet.end()) : Math.max(open, bet.end());
        }
        double bound = Numerics.last(extreme, open, STEPS, mean -> refutes(made, scores, mean, log));
        return Math.max(0, Math.min(1, bound));
    }

    private synchronized List<Bet> bets(Side side, double log) {
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
                    made.add(maker.of(part * DetectableDistance.RANDOM, within, assumed, AssumedModels.Kind.RANDOM));
                    made.add(maker.of(
                            part * (1 - DetectableDistance.RANDOM), within, assumed, AssumedModels.Kind.PEAKED));
                }
            }
            return made;
        });
    }

    private static boolean refutes(List<Bet> bets, List<double[]> scores, double mean, double log) {
        double sum = 0;
        for (int i = 0; i < scores.size(); i++) {
            sum += Math.exp(Math.min(1, bets.get(i).logWealth(scores.get(i), mean) - log));
        }
        return sum >= 1;
    }
}

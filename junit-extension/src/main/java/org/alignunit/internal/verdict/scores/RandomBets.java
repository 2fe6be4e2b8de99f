package org.alignunit.internal.verdict.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.internal.verdict.bounds.CutDistance;

/**
 * The same bets on questions drawn at random, for each number of answers to a drawn question: each bet assumes models at some
 * distance. Made when first asked for; thread-safe.
 */
public final class RandomBets {
    /** Assumed distances, as multiples of the threshold, and the weight of each. */
    private static final double[][] UPPER = {{0, 0.35}, {0.5, 0.5}, {0.8, 0.15}};

    private static final double[][] LOWER = {{1.25, 0.05}, {1.5, 0.5}, {2, 0.45}};

    private final List<CutDistance> distances;
    private final double within;
    private final double log;
    private final Map<Integer, List<Bet>> bets = new ConcurrentHashMap<>();

    /** Bets on distances from some references against a threshold; {@code log} is the logarithm of the evidence needed. */
    public RandomBets(List<CutDistance> distances, double within, double log) {
        this.distances = distances;
        this.within = within;
        this.log = log;
    }

    /** {@return how many bets there are} */
    public int size() {
        return UPPER.length + 2 * LOWER.length;
    }

    /** {@return the side of a bet} */
    public Side side(int bet) {
        return bet < UPPER.length ? Side.UPPER : Side.LOWER;
    }

    /** {@return the logarithm of a bet's part of its side's stake} */
    public double logWeight(int bet) {
        boolean random = (bet - UPPER.length) % 2 == 0;
        return Math.log(
                side(bet) == Side.UPPER
                        ? UPPER[bet][1]
                        : LOWER[(bet - UPPER.length) / 2][1]
                                * (random ? DetectableDistance.RANDOM : 1 - DetectableDistance.RANDOM));
    }

    /** {@return the extreme score of a drawn question after so many answers, from its sets' counts, whatever the unread replies are} */
    public double score(int bet, int answers, int question, double[] sets, int unread) {
        return after(answers).get(bet).scores().get(question).extreme(sets, unread, side(bet));
    }

    /** {@return the logarithm of a score's factor against a mean distance; minus infinity where it might be negative} */
    public double logFactor(int bet, int answers, double score, double mean) {
        return after(answers).get(bet).logFactor(score, mean);
    }

    private List<Bet> after(int answers) {
        return bets.computeIfAbsent(answers, this::make);
    }

    private List<Bet> make(int answers) {
        List<Bet> made = new ArrayList<>();
        BetMaker upper = new BetMaker(distances, answers, Side.UPPER, log);
        for (double[] of : UPPER) {
            made.add(upper.of(1, within, of[0] * within, AssumedModels.Kind.RANDOM));
        }
        BetMaker lower = new BetMaker(distances, answers, Side.LOWER, log);
        for (double[] of : LOWER) {
            double assumed = Math.min(of[0] * within, (1 + within) / 2);
            made.add(lower.of(1, within, assumed, AssumedModels.Kind.RANDOM));
            made.add(lower.of(1, within, assumed, AssumedModels.Kind.PEAKED));
        }
        return made;
    }
}

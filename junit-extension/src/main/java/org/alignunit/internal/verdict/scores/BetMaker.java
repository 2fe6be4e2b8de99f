package org.alignunit.internal.verdict.scores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.verdict.bounds.CutDistance;

/** Makes a side's bets on the counts after n answers a question. */
final class BetMaker {
    private static final int SEARCH_STEPS = 50;
    private static final int SAFE_STEPS = 600;
    private static final double MOST_WAYS = 1400;
    private static final int MOST_VALUES = 64;
    private static final int SAMPLE = 5;
    private static final double FIRST_RATE = 0.3;
    private static final double NEARLY = 0.97;

    private final List<CutDistance> distances;
    private final int n;
    private final double log;
    private final Side side;
    private final BinomialGrid search;
    private final BinomialGrid safe;
    private final Map<Integer, CountStates> ways = new HashMap<>();

    /** The same for each bet of the side. */
    private final Map<String, SetScore> dipped = new HashMap<>();

    /** {@code log}: about the logarithm that a bet has to reach. */
    BetMaker(List<CutDistance> distances, int n, Side side, double log) {
        this.side = side;
        this.distances = distances;
        this.n = n;
        this.log = log;
        this.search = new BinomialGrid(n, SEARCH_STEPS);
        this.safe = new BinomialGrid(n, SAFE_STEPS);
    }

    /** A bet against {@code within} that decides soon if the models lie at the assumed distance. */
    Bet of(double weight, double within, double assumed, AssumedModels.Kind kind) {
        double rate = rate(within, assumed, kind);
        Map<String, SetScore> known = new HashMap<>();
        List<SetScore> scores = new ArrayList<>();
        for (CutDistance distance : distances) {
            String key = Arrays.toString(distance.reference()) + Arrays.toString(distance.weight());
            scores.add((searchable(distance) ? known : dipped)
                    .computeIfAbsent(key, first -> score(distance, within, assumed, kind, rate)));
        }
        return Bet.of(side, weight, rate, scores, within);
    }

    private SetScore score(CutDistance distance, double within, double assumed, AssumedModels.Kind kind, double rate) {
        double[][] tables = searchable(distance)
                ? search(distance, within, assumed, kind, false, rate).tables()
                : DippedScore.tables(distance, n, side);
        return SetScore.safe(tables, distance, side, safe);
    }

    private boolean searchable(CutDistance distance) {
        return CountStates.number(distance.size(), n) <= MOST_WAYS && distance.size() * (n + 1) <= MOST_VALUES;
    }

    private ScoreSearch search(
            CutDistance distance, double within, double assumed, AssumedModels.Kind kind, boolean free, double rate) {
        CountStates states = ways.computeIfAbsent(distance.size(), options -> new CountStates(options, n));
        double[] probability = states.probabilities(AssumedModels.at(assumed, kind, distance));
        int[][] counts = distance.cumulative() ? states.cumulative() : states.counts;
        return new ScoreSearch(search, side, within, distance, counts, probability, free, rate).run();
    }

    /** What suits some of the questions, on average. */
    private double rate(double within, double assumed, AssumedModels.Kind kind) {
        double largest = 0;
        List<CutDistance> sample = new ArrayList<>();
        for (CutDistance distance : distances) {
            largest = Math.max(largest, distance.largest());
            if (searchable(distance)) {
                sample.add(distance);
            }
        }
        double most = NEARLY / (side == Side.UPPER ? largest - within : within);
        if (sample.isEmpty()) {
            double variance = 0.28 / n + 0.005; // a guess; a wrong one costs replies only
            return Math.min(most, Math.sqrt(2 * log / (distances.size() * variance)));
        }
        double sum = 0;
        int number = Math.min(SAMPLE, sample.size());
        for (int i = 0; i < number; i++) {
            CutDistance distance = sample.get(i * sample.size() / number);
            sum += search(distance, within, assumed, kind, true, Math.min(FIRST_RATE, most))
                    .rate();
        }
        return Math.min(most, sum / number);
    }
}

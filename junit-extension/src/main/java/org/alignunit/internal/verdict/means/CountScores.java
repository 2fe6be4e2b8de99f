package org.alignunit.internal.verdict.means;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.verdict.bounds.Binomial;
import org.alignunit.internal.verdict.bounds.CutDistance;

/**
 * Makes two scores of one question's counts after n answers: the mean of the one is at most the distance, that of the other
 * at least, whatever the model's shares are. Each is the plain distance with a dip where a set's count is about what the
 * reference expects, since there chance makes it too large, moved down or up until no share is left for which its mean lies
 * on the wrong side. Of several shapes of the dip that is taken which promises most; which one that is costs replies only.
 */
final class CountScores {
    private static final double[] DEPTHS = {1, 1.75, 2.5};
    private static final double[] WIDTHS = {0.45, 0.75};
    private static final double[] RIMS = {1.2, Double.POSITIVE_INFINITY};
    private static final double[] DISTANCES = {0.5, 1, 1.5};

    /** What a unit of a score's variance takes from what the bet on it gains, about. */
    private static final double VARIANCE_COST = 0.6;

    /** With more answers than this the shapes hardly differ. */
    private static final int MANY = 40;

    /** So many widths away, the dip is nothing beside |x| in double precision. */
    private static final double REACH = 9;

    /** References that differ by less than half of one over this get the same shape. */
    private static final int ALIKE = 100;

    private final Bernstein means;
    private final Map<Case, Shape> chosen = new HashMap<>();

    /** |x| less a dip at 0 with a rim around it, where x is the count's share less q; in units of the chance deviation. */
    private record Shape(double depth, double width, double rim) {
        Bernstein.Dipped about(double q, int n) {
            double chance = Math.max(1e-9, Math.sqrt(q * (1 - q) / n));
            double reach = REACH * width * chance;
            int from = (int) Math.floor(n * Math.max(0, q - reach));
            int to = (int) Math.ceil(n * Math.min(1, q + reach));
            double[] table = new double[n + 1];
            for (int count = 0; count <= n; count++) {
                table[count] = Math.abs((double) count / n - q);
            }
            for (int count = from; count <= to; count++) {
                double units = table[count] / chance;
                double bell = Math.exp(-units * units / (2 * width * width));
                table[count] -= depth * chance * (1 - units * units / (rim * rim)) * bell;
            }
            return new Bernstein.Dipped(table, q, from, to);
        }
    }

    private record Case(long reference, double away, int side) {}

    /** For scores after n answers. Not thread-safe. */
    CountScores(int n) {
        this.means = new Bernstein(n);
    }

    /**
     * The scores of one question.
     *
     * @param low is too low
     * @param high is too high
     * @param expectedHigh mean of the high score where the model answers like the reference
     * @param expectedPlain mean of the plain distance there
     */
    record Pair(CountScore low, CountScore high, double expectedHigh, double expectedPlain) {}

    /** Scores of questions that should serve best at these mean distances. */
    List<Pair> of(List<CutDistance> distances, double expectedByLow, double expectedByHigh) {
        List<Bernstein.Dipped> lows = dipped(distances, expectedByLow, -1);
        List<Bernstein.Dipped> highs = means.n() > MANY ? lows : dipped(distances, expectedByHigh, 1);
        Bernstein.Gap[] lowGaps = means.gaps(lows);
        Bernstein.Gap[] highGaps = highs == lows ? lowGaps : means.gaps(highs);
        List<Pair> pairs = new ArrayList<>();
        int set = 0;
        for (CutDistance distance : distances) {
            int next = set + distance.size();
            double[] down = new double[distance.size()];
            double[] up = new double[distance.size()];
            double expectedHigh = 0;
            double expectedPlain = 0;
            for (int k = 0; k < down.length; k++) {
                down[k] = moveBy(lowGaps[set + k], -1);
                up[k] = moveBy(highGaps[set + k], 1);
                expectedHigh += distance.weight()[k] * (highGaps[set + k].atQ() + up[k]);
                expectedPlain += distance.weight()[k] * highGaps[set + k].plainAtQ();
            }
            pairs.add(new Pair(
                    new CountScore(tables(lows.subList(set, next)), down, distance),
                    new CountScore(tables(highs.subList(set, next)), up, distance),
                    expectedHigh,
                    expectedPlain));
            set = next;
        }
        return pairs;
    }

    private static double[][] tables(List<Bernstein.Dipped> dipped) {
        return dipped.stream().map(Bernstein.Dipped::of).toArray(double[][]::new);
    }

    /** A table for each set of each question in turn. */
    private List<Bernstein.Dipped> dipped(List<CutDistance> distances, double expected, int side) {
        List<Bernstein.Dipped> dipped = new ArrayList<>();
        for (CutDistance distance : distances) {
            double away = expected / Arrays.stream(distance.weight()).sum();
            for (double reference : distance.reference()) {
                double q = Math.min(1, reference);
                dipped.add(shape(q, away, side).about(q, means.n()));
            }
        }
        return dipped;
    }

    private static double moveBy(Bernstein.Gap gap, int side) {
        return side > 0 ? gap.below() : -gap.above();
    }

    private Shape shape(double q, double away, int side) {
        if (means.n() > MANY) {
            return new Shape(DEPTHS[0], WIDTHS[0], RIMS[0]);
        }
        double mirrored = Math.min(q, 1 - q); // the shapes are symmetric
        long alike = Math.round(mirrored * ALIKE);
        return chosen.computeIfAbsent(new Case(alike, away, side), key -> best(mirrored, away, side));
    }

    private Shape best(double q, double away, int side) {
        List<Binomial> models = models(q, away);
        Shape best = new Shape(DEPTHS[0], WIDTHS[0], RIMS[0]);
        double most = Double.NEGATIVE_INFINITY;
        for (double depth : DEPTHS) {
            for (double width : WIDTHS) {
                for (double rim : RIMS) {
                    Shape shape = new Shape(depth, width, rim);
                    double gain = gain(shape.about(q, means.n()), models, side);
                    if (gain > most) {
                        most = gain;
                        best = shape;
                    }
                }
            }
        }
        return best;
    }

    /** The counts of models at some distances from the reference. */
    private List<Binomial> models(double q, double away) {
        List<Binomial> models = new ArrayList<>();
        for (double distance : DISTANCES) {
            for (double share : new double[] {q - distance * away, q + distance * away}) {
                if (share >= 0 && share <= 1) {
                    models.add(Binomial.of(means.n(), share));
                }
            }
        }
        return models;
    }

    private double gain(Bernstein.Dipped shaped, List<Binomial> models, int side) {
        double by = moveBy(means.roughGap(shaped), side);
        double[] table = Arrays.stream(shaped.of()).map(value -> value + by).toArray();
        double[] squares = Arrays.stream(table).map(value -> value * value).toArray();
        double gain = 0;
        for (Binomial model : models) {
            double mean = model.mean(table);
            gain += -side * mean - VARIANCE_COST * (model.mean(squares) - mean * mean);
        }
        return gain / Math.max(1, models.size());
    }
}

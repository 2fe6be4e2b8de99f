package org.alignunit.verdict.means;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.verdict.bounds.CutDistance;

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

    /** References that differ by less than half of one over this get the same shape. */
    private static final int ALIKE = 100;

    private final Bernstein means;
    private final Map<Case, Shape> chosen = new HashMap<>();

    /** |x| less a dip at 0 with a rim around it, where x is the count's share less q; in units of the chance deviation. */
    private record Shape(double depth, double width, double rim) {
        double[] table(double q, int n) {
            double chance = Math.max(1e-9, Math.sqrt(q * (1 - q) / n));
            double[] table = new double[n + 1];
            for (int count = 0; count <= n; count++) {
                double x = Math.abs((double) count / n - q);
                double units = x / chance;
                double bell = Math.exp(-units * units / (2 * width * width));
                table[count] = x - depth * chance * (1 - units * units / (rim * rim)) * bell;
            }
            return table;
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
     */
    record Pair(CountScore low, CountScore high) {}

    /** Scores that should serve best at these distances. */
    Pair of(CutDistance distance, double expectedByLow, double expectedByHigh) {
        double weights = Arrays.stream(distance.weight()).sum();
        double[][] low = new double[distance.size()][];
        double[][] high = new double[distance.size()][];
        for (int k = 0; k < low.length; k++) {
            double q = Math.min(1, distance.reference()[k]);
            Shape lowShape = shape(q, expectedByLow / weights, -1);
            Shape highShape = shape(q, expectedByHigh / weights, 1);
            double[] lowTable = lowShape.table(q, means.n());
            double[] highTable = highShape.equals(lowShape) ? lowTable : highShape.table(q, means.n());
            Bernstein.Gap lowGap = means.gap(lowTable, q);
            Bernstein.Gap highGap = highTable == lowTable ? lowGap : means.gap(highTable, q);
            low[k] = moved(lowTable, moveBy(lowGap, -1), distance.weight()[k]);
            high[k] = moved(highTable, moveBy(highGap, 1), distance.weight()[k]);
        }
        return new Pair(new CountScore(low, distance), new CountScore(high, distance));
    }

    private static double[] moved(double[] table, double by, double weight) {
        double[] moved = new double[table.length];
        for (int count = 0; count < table.length; count++) {
            moved[count] = weight * (table[count] + by);
        }
        return moved;
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
                    double gain = gain(shape.table(q, means.n()), q, models, side);
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

    private double gain(double[] shaped, double q, List<Binomial> models, int side) {
        double by = moveBy(means.roughGap(shaped, q), side);
        double[] table = moved(shaped, by, 1);
        double[] squares = Arrays.stream(table).map(value -> value * value).toArray();
        double gain = 0;
        for (Binomial model : models) {
            double mean = model.mean(table);
            gain += -side * mean - VARIANCE_COST * (model.mean(squares) - mean * mean);
        }
        return gain / Math.max(1, models.size());
    }
}

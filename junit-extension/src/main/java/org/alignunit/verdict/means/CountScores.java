package org.alignunit.verdict.means;

import java.util.ArrayList;
import java.util.List;
import org.alignunit.verdict.bounds.CutDistance;

/**
 * Two scores of one question's counts after n answers: the mean of the one is at most the distance, that of the other at
 * least, whatever the model's shares are. Each is the plain distance with a dip where a set's count is about what the
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

    private CountScores() {}

    /** The score that is too low; {@code expected} is the distance at which it should serve best. */
    static CountScore low(CutDistance distance, int n, double expected) {
        return score(distance, n, expected, -1);
    }

    /** The score that is too high; {@code expected} is the distance at which it should serve best. */
    static CountScore high(CutDistance distance, int n, double expected) {
        return score(distance, n, expected, 1);
    }

    private static CountScore score(CutDistance distance, int n, double expected, int side) {
        double weights = 0;
        for (double weight : distance.weight()) {
            weights += weight;
        }
        double[][] table = new double[distance.size()][];
        for (int k = 0; k < table.length; k++) {
            double q = Math.min(1, distance.reference()[k]);
            Bernstein means = new Bernstein(n, q);
            double[] best = {};
            double most = Double.NEGATIVE_INFINITY;
            for (double[] shape : shapes(q, n)) {
                double gain = gain(means.roughlyMoved(shape, side), q, expected / weights, side);
                if (gain > most) {
                    most = gain;
                    best = shape;
                }
            }
            table[k] = means.moved(best, side);
            for (int count = 0; count <= n; count++) {
                table[k][count] *= distance.weight()[k];
            }
        }
        return new CountScore(table, distance.cumulative());
    }

    /** |x| less a dip at 0 with a rim around it, where x is the count's share less q. */
    private static List<double[]> shapes(double q, int n) {
        double chance = Math.max(1e-9, Math.sqrt(q * (1 - q) / n));
        List<double[]> shapes = new ArrayList<>();
        for (double depth : DEPTHS) {
            for (double width : WIDTHS) {
                for (double rim : RIMS) {
                    double[] shape = new double[n + 1];
                    for (int count = 0; count <= n; count++) {
                        double x = Math.abs((double) count / n - q);
                        double units = x / chance;
                        double bell = Math.exp(-units * units / (2 * width * width));
                        shape[count] = x - depth * chance * (1 - units * units / (rim * rim)) * bell;
                    }
                    shapes.add(shape);
                    if (n > MANY) {
                        return shapes;
                    }
                }
            }
        }
        return shapes;
    }

    private static double gain(double[] table, double q, double away, int side) {
        double[] squares = new double[table.length];
        for (int count = 0; count < table.length; count++) {
            squares[count] = table[count] * table[count];
        }
        double gain = 0;
        int cases = 0;
        for (double distance : DISTANCES) {
            for (double share : new double[] {q - distance * away, q + distance * away}) {
                if (share >= 0 && share <= 1) {
                    double mean = Bernstein.value(table, share);
                    gain += -side * mean - VARIANCE_COST * (Bernstein.value(squares, share) - mean * mean);
                    cases++;
                }
            }
        }
        return gain / Math.max(1, cases);
    }
}

package org.alignunit.verdict.means;

import java.util.Arrays;

/**
 * Means of functions of a binomial count, which are Bernstein polynomials in its probability b, compared with |b - q| on a
 * grid of b on either side of q.
 */
final class Bernstein {
    private static final int STEPS = 100;

    private final int n;
    private final double[][] weights = new double[2 * STEPS + 2][];
    private final double[] away = new double[2 * STEPS + 2];
    private final double widest;

    Bernstein(int n, double q) {
        this.n = n;
        this.widest = Math.max(q, 1 - q) / STEPS;
        for (int step = 0; step <= STEPS; step++) {
            double left = q * step / STEPS;
            double right = q + (1 - q) * step / STEPS;
            weights[2 * step] = weights(n, left);
            weights[2 * step + 1] = weights(n, right);
            away[2 * step] = q - left;
            away[2 * step + 1] = right - q;
        }
    }

    /** The mean of {@code table[N]} for a binomial N of {@code table.length - 1} trials. */
    static double value(double[] table, double probability) {
        return product(table, weights(table.length - 1, probability));
    }

    /**
     * A table moved as a whole until its mean is nowhere on the wrong side of |b - q|. Between the grid's points, where
     * |b - q| is straight, the mean's bend is bounded.
     *
     * @param side 1 to have the mean nowhere below |b - q|, -1 to have it nowhere above
     */
    double[] moved(double[] table, int side) {
        double bend = 0;
        for (int count = 1; count < n; count++) {
            bend = Math.max(bend, Math.abs(table[count + 1] - 2 * table[count] + table[count - 1]));
        }
        double between = widest * widest / 8 * n * (n - 1.0) * bend;
        return moved(table, side * (worst(table, side, 1) + between));
    }

    /** About the same, in a fraction of the time. */
    double[] roughlyMoved(double[] table, int side) {
        return moved(table, side * worst(table, side, 5));
    }

    private static double[] moved(double[] table, double by) {
        return Arrays.stream(table).map(value -> value + by).toArray();
    }

    private double worst(double[] table, int side, int stride) {
        double worst = Double.NEGATIVE_INFINITY;
        for (int point = 0; point < away.length; point += stride) {
            worst = Math.max(worst, side * (away[point] - product(table, weights[point])));
        }
        return worst;
    }

    private static double[] weights(int n, double probability) {
        boolean mirrored = probability > 0.5; // start at the likelier end, so that the first term does not vanish
        double b = mirrored ? 1 - probability : probability;
        double odds = b / (1 - b);
        double[] weights = new double[n + 1];
        double term = Math.pow(1 - b, n);
        for (int count = 0; count <= n; count++) {
            weights[mirrored ? n - count : count] = term;
            term *= odds * (n - count) / (count + 1);
        }
        return weights;
    }

    private static double product(double[] table, double[] weights) {
        double sum = 0;
        for (int count = 0; count < table.length; count++) {
            sum += table[count] * weights[count];
        }
        return sum;
    }
}

package org.alignunit.verdict.means;

import java.util.stream.IntStream;

/**
 * Means of functions of a binomial count, which are Bernstein polynomials in its probability b, on a grid of b. They are
 * the same for every question: one serves a whole look.
 */
final class Bernstein {
    private static final int STEPS = 200;
    private static final int ROUGH = 5;

    private final int n;
    private final Binomial[] grid;

    Bernstein(int n) {
        this.n = n;
        this.grid = IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> Binomial.of(n, (double) step / STEPS))
                .toArray(Binomial[]::new);
    }

    int n() {
        return n;
    }

    /**
     * How far a function's mean is off |b - q|, at most.
     *
     * @param above what it exceeds |b - q| by
     * @param below what it falls short of |b - q| by
     */
    record Gap(double above, double below) {}

    /** For any b. Between the grid's points and q, where |b - q| is straight, the mean's bend is bounded. */
    Gap gap(double[] table, double q) {
        double bend = 0;
        for (int count = 1; count < n; count++) {
            bend = Math.max(bend, Math.abs(table[count + 1] - 2 * table[count] + table[count - 1]));
        }
        double between = n * (n - 1.0) * bend / (8.0 * STEPS * STEPS);
        Gap found = gap(table, q, 1);
        return new Gap(found.above() + between, found.below() + between);
    }

    /** About the same, in a fraction of the time. */
    Gap roughGap(double[] table, double q) {
        return gap(table, q, ROUGH);
    }

    private Gap gap(double[] table, double q, int stride) {
        double kink = Binomial.of(n, q).mean(table);
        double above = kink;
        double below = -kink;
        for (int step = 0; step <= STEPS; step += stride) {
            double off = grid[step].mean(table) - Math.abs((double) step / STEPS - q);
            above = Math.max(above, off);
            below = Math.max(below, -off);
        }
        return new Gap(above, below);
    }
}

package org.alignunit.internal.verdict.means;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.bounds.Binomial;

/**
 * Means of functions of a binomial count, which are Bernstein polynomials in its probability b, on a grid of b. They are
 * the same for every question: one serves a whole look.
 */
final class Bernstein {
    private static final int STEPS = 200;
    private static final int ROUGH = 5;
    private static final int AT_ONCE = 32;

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
     * A function of a count that is |count / n - q| but for a dip about q.
     *
     * @param of each count from 0 to n
     * @param q share about which it dips, in [0, 1]
     * @param from first count of the dip, at most n q
     * @param to last count of the dip, at least n q
     */
    record Dipped(double[] of, double q, int from, int to) {
        /** How much it bends at most. */
        private double bend() {
            double bend = 0;
            for (int count = Math.max(1, from - 1); count <= Math.min(of.length - 2, to + 1); count++) {
                bend = Math.max(bend, Math.abs(of[count + 1] - 2 * of[count] + of[count - 1]));
            }
            return bend;
        }
    }

    /**
     * How far a function's mean is off |b - q|, at most.
     *
     * @param above what it exceeds |b - q| by
     * @param below what it falls short of |b - q| by
     * @param atQ the mean where b is q
     * @param plainAtQ the mean of |count / n - q| there
     */
    record Gap(double above, double below, double atQ, double plainAtQ) {}

    /** For any b. Between the grid's points and q, where |b - q| is straight, the mean's bend is bounded. */
    Gap[] gaps(List<Dipped> tables) {
        // neighbours in q have their dips at about the same points of the grid
        List<Integer> order = IntStream.range(0, tables.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> tables.get(i).q()))
                .toList();
        Gap[] gaps = new Gap[tables.size()];
        for (int start = 0; start < gaps.length; start += AT_ONCE) {
            List<Integer> some = order.subList(start, Math.min(gaps.length, start + AT_ONCE));
            Gap[] found = neighbours(some.stream().map(tables::get).toList());
            for (int i = 0; i < found.length; i++) {
                gaps[some.get(i)] = found[i];
            }
        }
        return gaps;
    }

    private Gap[] neighbours(List<Dipped> tables) {
        int from = tables.stream().mapToInt(Dipped::from).min().orElseThrow();
        int to = tables.stream().mapToInt(Dipped::to).max().orElseThrow();
        int[] met = IntStream.rangeClosed(0, STEPS)
                .filter(step -> grid[step].meets(from, to))
                .toArray();
        double[][] rows = rows(tables, met);
        double[] atQ = new double[tables.size()];
        double[] plainAtQ = new double[atQ.length];
        double[] above = new double[atQ.length];
        double[] below = new double[atQ.length];
        for (int i = 0; i < atQ.length; i++) {
            Binomial likeQ = Binomial.of(n, tables.get(i).q());
            atQ[i] = likeQ.mean(tables.get(i).of());
            plainAtQ[i] = likeQ.deviation();
            // where all counts lie beside the dips, the mean is |b - q| itself
            double beside = met.length > STEPS ? atQ[i] : 0;
            above[i] = Math.max(beside, atQ[i]);
            below[i] = Math.max(-beside, -atQ[i]);
        }
        for (int step : met) {
            double b = (double) step / STEPS;
            double[] means = grid[step].means(rows);
            for (int i = 0; i < atQ.length; i++) {
                double off = means[i] - Math.abs(b - tables.get(i).q());
                above[i] = Math.max(above[i], off);
                below[i] = Math.max(below[i], -off);
            }
        }
        Gap[] gaps = new Gap[atQ.length];
        for (int i = 0; i < gaps.length; i++) {
            double between = n * (n - 1.0) * tables.get(i).bend() / (8.0 * STEPS * STEPS);
            gaps[i] = new Gap(above[i] + between, below[i] + between, atQ[i], plainAtQ[i]);
        }
        return gaps;
    }

    /** The tables side by side, as far as the counts at these steps of the grid need them. */
    private double[][] rows(List<Dipped> tables, int[] steps) {
        double[][] rows = new double[n + 1][];
        if (steps.length > 0) {
            Binomial last = grid[steps[steps.length - 1]];
            for (int count = grid[steps[0]].from(); count < last.from() + last.weights().length; count++) {
                rows[count] = new double[tables.size()];
                for (int i = 0; i < rows[count].length; i++) {
                    rows[count][i] = tables.get(i).of()[count];
                }
            }
        }
        return rows;
    }

    /** About the same, in a fraction of the time. */
    Gap roughGap(Dipped table) {
        Binomial likeQ = Binomial.of(n, table.q());
        double atQ = likeQ.mean(table.of());
        double above = atQ;
        double below = -atQ;
        for (int step = 0; step <= STEPS; step += ROUGH) {
            double off = grid[step].mean(table.of()) - Math.abs((double) step / STEPS - table.q());
            above = Math.max(above, off);
            below = Math.max(below, -off);
        }
        return new Gap(above, below, atQ, likeQ.deviation());
    }
}

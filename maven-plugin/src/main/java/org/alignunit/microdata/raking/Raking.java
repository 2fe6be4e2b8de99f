package org.alignunit.microdata.raking;

import java.util.List;

/**
 * Classic raking (iterative proportional fitting): each margin in turn is met by changing the weights of each of its
 * levels by one factor, until all margins are met. Weights of people in one cell of the margins' cross-table change by one
 * factor, so cells are raked, not people, and base weights keep their proportions within a cell.
 *
 * <p>Convergence is judged by the largest error over every margin after the last step, not by how little the weights
 * changed, and not by the margin that was met last.
 */
public final class Raking {
    private static final double TOLERANCE = 1e-13;
    /** What is accepted if rounding keeps the error from falling further. */
    private static final double GOOD_ENOUGH = 1e-10;

    private static final int MOST_CYCLES = 20_000;

    private final List<Margin> margins;
    private final List<RakingCell> cells;
    private final double[] weights;

    private Raking(List<Margin> margins, List<RakingCell> cells) {
        this.margins = margins;
        this.cells = cells;
        double total = cells.stream().mapToDouble(RakingCell::weight).sum();
        weights = cells.stream().mapToDouble(cell -> cell.weight() / total).toArray();
    }

    /**
     * Rakes cells to margins; the sum of all weights stays as it is.
     *
     * @throws RakingException if shares do not sum to 1, a level is empty, or no weights meet all margins
     */
    public static Raked rake(List<Margin> margins, List<RakingCell> cells) {
        MarginChecks.check(margins, cells);
        return new Raking(margins, cells).rake();
    }

    private Raked rake() {
        double error = largestError();
        int cycles = 0;
        while (error > TOLERANCE && cycles < MOST_CYCLES) {
            for (int margin = 0; margin < margins.size(); margin++) {
                meet(margin);
            }
            cycles++;
            error = largestError();
        }
        if (!(error <= GOOD_ENOUGH)) {
            throw unmet(cycles);
        }
        double total = cells.stream().mapToDouble(RakingCell::weight).sum();
        double[] factors = new double[weights.length];
        for (int i = 0; i < factors.length; i++) {
            double base = cells.get(i).weight() / total;
            factors[i] = base == 0 ? 1 : weights[i] / base;
        }
        return new Raked(factors, cycles, error);
    }

    private void meet(int margin) {
        List<Double> shares = margins.get(margin).shares();
        double[] sums = sums(margin);
        for (int i = 0; i < weights.length; i++) {
            int level = cells.get(i).levels().get(margin);
            if (sums[level] > 0) {
                weights[i] *= shares.get(level) / sums[level];
            }
        }
    }

    /** The weight of each level; all weights together are 1. */
    private double[] sums(int margin) {
        double[] sums = new double[margins.get(margin).levels().size()];
        for (int i = 0; i < weights.length; i++) {
            sums[cells.get(i).levels().get(margin)] += weights[i];
        }
        return sums;
    }

    private double largestError() {
        double largest = 0;
        for (int margin = 0; margin < margins.size(); margin++) {
            double[] sums = sums(margin);
            for (int level = 0; level < sums.length; level++) {
                largest = Math.max(largest, Math.abs(sums[level] - share(margin, level)));
            }
        }
        return largest;
    }

    private double share(int margin, int level) {
        return margins.get(margin).shares().get(level);
    }

    private RakingException unmet(int cycles) {
        int worstMargin = 0;
        int worstLevel = 0;
        double worst = -1;
        double reached = 0;
        for (int margin = 0; margin < margins.size(); margin++) {
            double[] sums = sums(margin);
            for (int level = 0; level < sums.length; level++) {
                double error = Math.abs(sums[level] - share(margin, level));
                if (error > worst) {
                    worst = error;
                    reached = sums[level];
                    worstMargin = margin;
                    worstLevel = level;
                }
            }
        }
        return MarginChecks.unmet(margins, cells, cycles, worstMargin, worstLevel, reached);
    }
}

package org.alignunit.internal.verdict.scores;

import java.util.Arrays;
import org.alignunit.internal.verdict.bounds.CutDistance;

/**
 * A score of one question's counts: the sum over the sets of a distance, by their weights, of what a table gives for the set's
 * count, from 0 to the number of answers.
 *
 * @param most the greatest of the score times the side's sign, over all counts
 */
record SetScore(double[][] table, CutDistance distance, double most) {
    /**
     * Moves functions, one a set, to a score whose mean is at least the distance for {@link Side#UPPER}, at most for {@link
     * Side#LOWER}.
     */
    static SetScore safe(double[][] tables, CutDistance distance, Side side, BinomialGrid grid) {
        double[][] moved = new double[tables.length][];
        for (int k = 0; k < moved.length; k++) {
            double by = side.sign * grid.excess(tables[k], Math.min(1, distance.reference()[k]), side.sign);
            moved[k] = Arrays.stream(tables[k]).map(value -> value + by).toArray();
        }
        SetScore score = new SetScore(moved, distance, Double.POSITIVE_INFINITY);
        double most = side.sign * score.extreme(new double[moved.length], grid.n, side);
        return new SetScore(moved, distance, most);
    }

    /**
     * {@return the greatest score for {@link Side#UPPER}, the least for {@link Side#LOWER}, over all ways to give the unread
     * replies to options, by dynamic programming}
     */
    double extreme(double[] sets, int unread, Side side) {
        double[] best = new double[unread + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int k = 0; k < table.length; k++) {
            double[] next = new double[unread + 1];
            Arrays.fill(next, Double.NEGATIVE_INFINITY);
            double weight = side.sign * distance.weight()[k];
            for (int given = 0; given <= unread; given++) {
                for (int before = 0; before <= given; before++) {
                    int count = (int) sets[k] + (distance.cumulative() ? given : given - before);
                    next[given] = Math.max(next[given], best[before] + weight * table[k][count]);
                }
            }
            best = next;
        }
        return side.sign * best[unread];
    }
}

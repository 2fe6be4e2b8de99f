package org.alignunit.verdict.means;

import java.util.Arrays;

/**
 * A score of one question's counts: the sum over the sets of a {@link org.alignunit.verdict.bounds.CutDistance} of what a table gives for the set's
 * count.
 *
 * @param table for each set, the score of each count from 0 to the number of answers
 * @param cumulative whether set k is all options up to k, else it is option k alone
 */
record CountScore(double[][] table, boolean cumulative) {
    double least(double[] sets, int unread) {
        return extreme(sets, unread, 1);
    }

    double most(double[] sets, int unread) {
        return -extreme(sets, unread, -1);
    }

    /** The least score that any counts can have. */
    double least() {
        return least(new double[table.length], answers());
    }

    /** The largest score that any counts can have. */
    double most() {
        return most(new double[table.length], answers());
    }

    /** The mean score of counts whose sets have these probabilities. */
    double mean(double[] probabilities) {
        double mean = 0;
        for (int k = 0; k < table.length; k++) {
            mean += Bernstein.value(table[k], probabilities[k]);
        }
        return mean;
    }

    private int answers() {
        return table[0].length - 1;
    }

    /** Least of sign x score over all ways to give the unread replies to options, by dynamic programming. */
    private double extreme(double[] sets, int unread, int sign) {
        double[] best = new double[unread + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int k = 0; k < table.length; k++) {
            double[] next = new double[unread + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            for (int given = 0; given <= unread; given++) {
                for (int before = 0; before <= given; before++) {
                    int count = (int) sets[k] + (cumulative ? given : given - before);
                    next[given] = Math.min(next[given], best[before] + sign * table[k][count]);
                }
            }
            best = next;
        }
        return best[unread];
    }
}

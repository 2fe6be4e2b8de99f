package org.alignunit.verdict.means;

import java.util.Arrays;
import org.alignunit.verdict.bounds.CutDistance;

/**
 * A score of one question's counts: the sum over the sets of a distance of what a table gives for the set's count.
 *
 * @param table for each set, the score of each count from 0 to the number of answers
 * @param distance whose sets they are
 */
record CountScore(double[][] table, CutDistance distance) {
    double least(double[] sets, int unread) {
        return extreme(sets, unread, 1);
    }

    double most(double[] sets, int unread) {
        return -extreme(sets, unread, -1);
    }

    /** No counts score less: each set may be counted as its table likes least. */
    double least() {
        return Arrays.stream(table)
                .mapToDouble(scores -> Arrays.stream(scores).min().orElseThrow())
                .sum();
    }

    /** No counts score more than the plain distance, which is largest if all answers are one option, and what exceeds it. */
    double most() {
        double excess = 0;
        for (int k = 0; k < table.length; k++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int count = 0; count <= answers(); count++) {
                most = Math.max(most, table[k][count] - distance.of(k, (double) count / answers()));
            }
            excess += most;
        }
        return excess + distance.largest();
    }

    /** The mean score of counts whose sets have these probabilities. */
    double mean(double[] probabilities) {
        double mean = 0;
        for (int k = 0; k < table.length; k++) {
            mean += Binomial.of(answers(), Math.min(1, probabilities[k])).mean(table[k]);
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
                    int count = (int) sets[k] + (distance.cumulative() ? given : given - before);
                    next[given] = Math.min(next[given], best[before] + sign * table[k][count]);
                }
            }
            best = next;
        }
        return best[unread];
    }
}

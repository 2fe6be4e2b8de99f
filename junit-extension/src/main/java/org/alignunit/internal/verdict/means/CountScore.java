package org.alignunit.internal.verdict.means;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.bounds.CutDistance;

/**
 * A score of one question's counts: the weighted sum over the sets of a distance of what a table gives for the set's count,
 * moved up or down.
 *
 * @param table for each set, what each count from 0 to the number of answers gives
 * @param by for each set, how far that is moved
 * @param distance whose sets they are
 */
record CountScore(double[][] table, double[] by, CutDistance distance) {
    /** What a set adds to the score if so many answers are in it. */
    double of(int set, int count) {
        return distance.weight()[set] * (table[set][count] + by[set]);
    }

    double least(double[] sets, int unread) {
        return extreme(sets, unread, 1);
    }

    double most(double[] sets, int unread) {
        return -extreme(sets, unread, -1);
    }

    /** No counts score less: each set may be counted as its table likes least. */
    double least() {
        return IntStream.range(0, table.length)
                .mapToDouble(k -> {
                    double least = Double.POSITIVE_INFINITY;
                    for (int count = 0; count <= answers(); count++) {
                        least = Math.min(least, of(k, count));
                    }
                    return least;
                })
                .sum();
    }

    /** No counts score more than the plain distance, which is largest if all answers are one option, and what exceeds it. */
    double most() {
        double excess = 0;
        for (int k = 0; k < table.length; k++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int count = 0; count <= answers(); count++) {
                most = Math.max(most, of(k, count) - distance.of(k, (double) count / answers()));
            }
            excess += most;
        }
        return excess + distance.largest();
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
                    next[given] = Math.min(next[given], best[before] + sign * of(k, count));
                }
            }
            best = next;
        }
        return best[unread];
    }
}

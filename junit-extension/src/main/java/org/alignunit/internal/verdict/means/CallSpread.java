package org.alignunit.internal.verdict.means;

import java.util.Arrays;
import java.util.List;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.verdict.bounds.CutDistance;
import org.alignunit.internal.verdict.bounds.Numerics;
import org.jspecify.annotations.Nullable;

/**
 * What several calls on one question say of the distance of their mean: an estimate that is too low on average, and how
 * far each call lay from those before it.
 *
 * <p>For any function f of the options that spans at most 1, with mean f(s) under a call's shares s and prediction g from
 * the calls before, exp(t (f(s) - E f(s)) + (log(1 - t) + t) (f(s) - g)^2) has expectation at most 1 (empirical Bernstein;
 * Howard, Ramdas, McAuliffe and Sekhon 2021). Questions are independent, so exponents add up; orders of the calls are
 * exchangeable, so exponents may be averaged over the orders that begin at each call in turn (Jensen).
 *
 * <p>Calls that go through several prompt variants are not drawn alike, but whole blocks are. The bound above needs no more of
 * a call than that it is independent of the others, with an expectation of its own; within a block these sum to the target,
 * the mean over the variants, as long as f is the same for all of the block. So f is made from the blocks before. The prediction
 * may differ by call: it is the mean of the calls before with the same variant, so that a difference between variants
 * is no spread.
 *
 * @param low mean score of each call but the first block under the witness of the blocks before it, an unread one scoring least
 * @param lowSpread mean square of those scores less the scores that the calls before predict
 * @param spread mean square of the total variation of each call but the first block from the mean of those before it
 */
record CallSpread(double low, double lowSpread, double spread) {
    private static final double[] RATES = {0.9, 0.6, 0.3, 0.1};

    /** The spread of at least two whole blocks of calls in the order in which they were drawn, null where one was not read. */
    static CallSpread of(CutDistance distance, List<double @Nullable []> calls, int block) {
        double low = 0;
        double lowSpread = 0;
        double spread = 0;
        int size = calls.size();
        for (int start = 0; start < size; start += block) {
            Sum[] alike = new Sum[block];
            Arrays.setAll(alike, variant -> new Sum(distance.size()));
            Sum all = new Sum(distance.size());
            for (int step = 0; step < size; step += block) {
                double[] score = distance.witness(all.mean());
                for (int variant = 0; variant < block; variant++) {
                    double @Nullable [] call = calls.get((start + step + variant) % size);
                    if (step > 0) {
                        double[] before = alike[variant].mean();
                        boolean unknown = call == null || alike[variant].read == 0;
                        double away = unknown ? 1 : variation(call, before);
                        double scored =
                                call == null ? Arrays.stream(score).min().orElseThrow() : Numerics.dot(score, call);
                        double missed = unknown ? 1 : scored - Numerics.dot(score, before);
                        low += scored;
                        lowSpread += missed * missed;
                        spread += away * away;
                    }
                    alike[variant].add(call);
                }
                for (int variant = 0; variant < block; variant++) {
                    all.add(calls.get((start + step + variant) % size));
                }
            }
        }
        double scores = (double) size / block * (size - block);
        return new CallSpread(low / scores, lowSpread / scores, spread / scores);
    }

    /** How far the mean over questions of so many scores may lie off, except with probability exp(-log). */
    static double radius(double meanSpread, int questions, int scores, double log) {
        double least = Double.POSITIVE_INFINITY;
        for (double rate : RATES) {
            double evidence = (log + Math.log(RATES.length)) / (questions * (double) scores);
            least = Math.min(least, (evidence + (-Math.log1p(-rate) - rate) * meanSpread) / rate);
        }
        return least;
    }

    /** Calls added up. */
    private static final class Sum {
        private final double[] shares;
        private int read;

        Sum(int options) {
            shares = new double[options];
        }

        void add(double @Nullable [] call) {
            if (call != null) {
                read++;
                for (int k = 0; k < shares.length; k++) {
                    shares[k] += call[k];
                }
            }
        }

        double[] mean() {
            return Arrays.stream(shares).map(s -> s / Math.max(1, read)).toArray();
        }
    }

    private static double variation(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += DistanceMeasure.TOTAL_VARIATION.term(a[k], b[k]);
        }
        return Math.min(1, sum);
    }
}

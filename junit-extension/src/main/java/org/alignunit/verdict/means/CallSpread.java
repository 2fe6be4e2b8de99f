package org.alignunit.verdict.means;

import java.util.Arrays;
import java.util.List;
import org.alignunit.verdict.bounds.CutDistance;
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
 * @param low mean score of each call but the first under the witness of those before it, an unread one scoring least
 * @param lowSpread mean square of those scores less the scores that the calls before predict
 * @param spread mean square of the total variation of each call but the first from the mean of those before it
 */
record CallSpread(double low, double lowSpread, double spread) {
    private static final double[] RATES = {0.9, 0.6, 0.3, 0.1};

    /** The spread of at least two calls, in the order in which they were drawn, null where one was not read. */
    static CallSpread of(CutDistance distance, List<double @Nullable []> calls) {
        double low = 0;
        double lowSpread = 0;
        double spread = 0;
        int size = calls.size();
        for (int start = 0; start < size; start++) {
            double[] sum = new double[distance.size()];
            int read = 0;
            for (int step = 0; step < size; step++) {
                double @Nullable [] call = calls.get((start + step) % size);
                if (step > 0) {
                    double[] before = scaled(sum, read);
                    double[] score = distance.witness(before);
                    double away = call == null || read == 0 ? 1 : variation(call, before);
                    double scored = call == null ? Arrays.stream(score).min().orElseThrow() : mean(score, call);
                    double missed = call == null || read == 0 ? 1 : scored - mean(score, before);
                    low += scored;
                    lowSpread += missed * missed;
                    spread += away * away;
                }
                if (call != null) {
                    read++;
                    for (int k = 0; k < sum.length; k++) {
                        sum[k] += call[k];
                    }
                }
            }
        }
        double scores = size * (size - 1.0);
        return new CallSpread(low / scores, lowSpread / scores, spread / scores);
    }

    /** How far the mean over questions may lie off, except with probability exp(-log). */
    static double radius(double meanSpread, int questions, int calls, double log) {
        double least = Double.POSITIVE_INFINITY;
        for (double rate : RATES) {
            double evidence = (log + Math.log(RATES.length)) / (questions * (calls - 1.0));
            least = Math.min(least, (evidence + (-Math.log1p(-rate) - rate) * meanSpread) / rate);
        }
        return least;
    }

    private static double[] scaled(double[] sum, int read) {
        return Arrays.stream(sum).map(s -> s / Math.max(1, read)).toArray();
    }

    private static double mean(double[] score, double[] shares) {
        double mean = 0;
        for (int k = 0; k < score.length; k++) {
            mean += score[k] * shares[k];
        }
        return mean;
    }

    private static double variation(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += Math.abs(a[k] - b[k]);
        }
        return Math.min(1, sum / 2);
    }
}

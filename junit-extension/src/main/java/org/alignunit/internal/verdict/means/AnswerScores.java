package org.alignunit.internal.verdict.means;

import java.util.Arrays;
import org.alignunit.internal.verdict.bounds.CutDistance;
import org.alignunit.internal.verdict.bounds.Numerics;
import org.jspecify.annotations.Nullable;

/**
 * A lower bound of the mean distance that holds at all times: each answer is scored under the witness of the answers
 * before it to the same question, which is too low on average, and the scores' spread about what those answers predict
 * tells how far their mean may be off (empirical Bernstein, as in {@link CallSpread}, as a martingale over the answers).
 */
final class AnswerScores {
    static final int UNREAD = -1;

    private static final double GREATEST_RATE = 0.8;

    private final CutDistance[] distances;
    private final double log;
    private double weighted;
    private double penalty;
    private double rates;
    private double squares;
    private long scored;
    private double variance = 0.25;
    /** Since the last bound. */
    private @Nullable Rate[] byPlace = new @Nullable Rate[16];

    /** What an answer's gain is multiplied with, and what takes the square of its surprise. */
    private record Rate(double of, double penalty) {}

    /** {@code log}: logarithm of one over the error rate of all bounds together. */
    AnswerScores(CutDistance[] distances, double log) {
        this.distances = distances;
        this.log = log;
    }

    /** Takes in the answer in a place, from 0, to a question, or {@link #UNREAD}, after the answers counted {@code before} it. */
    void add(int question, int place, int option, double[] before) {
        if (place == 0) {
            return; // nothing to make a witness from
        }
        double read = 0;
        for (double count : before) {
            read += count;
        }
        double[] shares = new double[before.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = before[k] / Math.max(1, read);
        }
        double[] score = distances[question].witness(shares);
        double predicted = Numerics.dot(score, shares);
        boolean known = option >= 0 && read > 0;
        double gained = option >= 0 ? score[option] : Arrays.stream(score).min().orElseThrow();
        double square = known ? (gained - predicted) * (gained - predicted) : 1;
        Rate rate = rate(place);
        weighted += rate.of() * gained;
        penalty += rate.penalty() * square;
        rates += rate.of();
        squares += square;
        scored++;
    }

    /** The bound; to be asked for when all questions have as many answers. The rates may then follow the spread. */
    double lower() {
        if (rates == 0) {
            return 0;
        }
        variance = squares / scored;
        Arrays.fill(byPlace, null);
        return Math.max(0, (weighted - penalty - log) / rates);
    }

    /** How much an answer in this place counts: known before it is drawn, and the same for all questions. */
    private Rate rate(int place) {
        if (place >= byPlace.length) {
            byPlace = Arrays.copyOf(byPlace, 2 * place);
        }
        if (byPlace[place] == null) {
            double spread = Math.max(0.01, variance) * distances.length * place * Math.log(2.0 + place);
            // a witness made from few answers gains little, and many questions have no need of it
            double ripe = distances.length < MeanEvidence.FEWEST_QUESTIONS ? 1 : Math.max(0, 1 - 2 / Math.sqrt(place));
            double rate = ripe * Math.min(GREATEST_RATE, Math.sqrt(2 * log / spread));
            byPlace[place] = new Rate(rate, -Math.log1p(-rate) - rate);
        }
        return byPlace[place];
    }
}

package org.alignunit.verdict.means;

import java.util.Arrays;
import org.alignunit.verdict.bounds.CutDistance;

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

    /** {@code log}: logarithm of one over the error rate of all bounds together. */
    AnswerScores(CutDistance[] distances, double log) {
        this.distances = distances;
        this.log = log;
    }

    /**
     * Takes in an answer.
     *
     * @param question its question
     * @param place its place among the question's answers, from 0
     * @param option what was answered, or {@link #UNREAD}
     * @param before counts of the answers read before it
     */
    void add(int question, int place, int option, double[] before) {
        if (place == 0) {
            return; // nothing to make a witness from
        }
        double read = Arrays.stream(before).sum();
        double[] shares = Arrays.stream(before).map(c -> c / Math.max(1, read)).toArray();
        double[] score = distances[question].witness(shares);
        double predicted = 0;
        for (int k = 0; k < shares.length; k++) {
            predicted += score[k] * shares[k];
        }
        boolean known = option >= 0 && read > 0;
        double gained = option >= 0 ? score[option] : Arrays.stream(score).min().orElseThrow();
        double square = known ? (gained - predicted) * (gained - predicted) : 1;
        double rate = rate(place);
        weighted += rate * gained;
        penalty += (-Math.log1p(-rate) - rate) * square;
        rates += rate;
        squares += square;
        scored++;
    }

    /** The bound; to be asked for when all questions have as many answers. The rates may then follow the spread. */
    double lower() {
        if (rates == 0) {
            return 0;
        }
        variance = squares / scored;
        return Math.max(0, (weighted - penalty - log) / rates);
    }

    /** How much an answer in this place counts: known before it is drawn, and the same for all questions. */
    private double rate(int place) {
        double spread = Math.max(0.01, variance) * distances.length * place * Math.log(2.0 + place);
        // a witness made from few answers gains little, and many questions have no need of it
        double ripe = distances.length < MeanLook.FEWEST_QUESTIONS ? 1 : Math.max(0, 1 - 2 / Math.sqrt(place));
        return ripe * Math.min(GREATEST_RATE, Math.sqrt(2 * log / spread));
    }
}

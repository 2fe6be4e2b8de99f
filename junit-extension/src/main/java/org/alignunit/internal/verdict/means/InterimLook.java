package org.alignunit.internal.verdict.means;

import java.util.List;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.bounds.CutDistance;

/**
 * Bounds of the mean distance from every question's counts after n answers. The questions are independent, so if the means
 * of their scores g have themselves a mean of at most m, the product of 1 + rate (g - m) has a mean of at most 1 (the
 * geometric mean is at most the arithmetic one), and exceeds exp(log) with probability at most exp(-log). That makes a lower
 * bound, and its mirror image an upper one, that adapt to the scores' spread. It pays with many questions.
 */
final class InterimLook {
    /** The least bounds that are told lie this far below and above the threshold. */
    private static final double SPAN = 0.02;

    private static final int STEPS = 50;

    /** With fewer questions the bounds of {@link AnswerScores} and of McDiarmid are sharper. */
    static final int FEWEST_QUESTIONS = 15;

    private final List<CountScore> low;
    private final List<CountScore> high;
    private final double lowRate;
    private final double highRate;
    private final double lowEnd;
    private final double highEnd;
    private final double expectedUpper;
    private final double expectedPlain;

    /** {@code log}: logarithm of one over the error rate of each bound. */
    InterimLook(List<CutDistance> distances, int n, double within, double log) {
        List<CountScores.Pair> pairs = new CountScores(n).of(distances, 1.5 * within, within / 2);
        this.low = pairs.stream().map(CountScores.Pair::low).toList();
        this.high = pairs.stream().map(CountScores.Pair::high).toList();
        double variance =
                0.28 / n + 0.005; // a guess of a score's square about the threshold; a wrong one costs replies only
        double best = Math.sqrt(2 * log / (distances.size() * variance));
        double least = low.stream().mapToDouble(CountScore::least).min().orElseThrow();
        double most = high.stream().mapToDouble(CountScore::most).max().orElseThrow();
        this.lowRate = Math.min(best, 1 / (Math.min(1, within + SPAN) - least));
        this.lowEnd = Math.min(1, least + 1 / lowRate);
        this.highRate = Math.min(best, 1 / (most - Math.max(0, within - SPAN)));
        this.highEnd = Math.max(0, most - 1 / highRate);
        this.expectedUpper = pairs.stream()
                        .mapToDouble(CountScores.Pair::expectedHigh)
                        .average()
                        .orElseThrow()
                + log / (distances.size() * highRate)
                + highRate * variance / 2;
        this.expectedPlain = pairs.stream()
                .mapToDouble(CountScores.Pair::expectedPlain)
                .average()
                .orElseThrow();
    }

    /** About what the upper bound comes to where the model answers like the reference, known before any answer. */
    double expectedUpper() {
        return expectedUpper;
    }

    /** The plain distance expected where the model answers like the reference. */
    double expectedPlain() {
        return expectedPlain;
    }

    double lower(double[][] sets, int[] unread, double log) {
        double[] scores = IntStream.range(0, sets.length)
                .mapToDouble(i -> low.get(i).least(sets[i], unread[i]))
                .toArray();
        double refuted = 0;
        double open = lowEnd;
        for (int step = 0; step < STEPS && refuted < open; step++) {
            double middle = step == 0 ? lowEnd : (refuted + open) / 2;
            if (wealth(scores, lowRate, middle) >= log) {
                refuted = middle;
            } else {
                open = middle;
            }
        }
        return refuted;
    }

    double upper(double[][] sets, int[] unread, double log) {
        double[] scores = IntStream.range(0, sets.length)
                .mapToDouble(i -> high.get(i).most(sets[i], unread[i]))
                .toArray();
        double refuted = 1;
        double open = highEnd;
        for (int step = 0; step < STEPS && refuted > open; step++) {
            double middle = step == 0 ? highEnd : (refuted + open) / 2;
            if (wealth(scores, -highRate, middle) >= log) {
                refuted = middle;
            } else {
                open = middle;
            }
        }
        return refuted;
    }

    private static double wealth(double[] scores, double rate, double mean) {
        double sum = 0;
        for (double score : scores) {
            sum += Math.log1p(Math.max(-1, rate * (score - mean)));
        }
        return sum;
    }
}

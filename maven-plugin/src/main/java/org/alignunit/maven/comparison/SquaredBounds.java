package org.alignunit.maven.comparison;

import java.util.ArrayList;
import java.util.List;
import org.alignunit.distribution.SquaredDistance;

/**
 * Bounds of the mean squared distance over some questions from single answers to them. For an estimate U of a squared distance b
 * and any rate c and part e, exp(-c U) has a mean of at most exp(f - c (1 - e) b), where f is the largest logarithm of that
 * ratio over all models ({@link LogMoment}). The questions are independent, so the product over them reaches 1 / alpha times
 * its bound with probability at most alpha: (1 - e) mean b is at most mean U + (mean f + log(1 / alpha) / questions) / c. The
 * lower bound is its mirror image. A few rates and parts share alpha, since which is best depends on b.
 */
final class SquaredBounds {
    private static final double[] UPPER_PARTS = {0.1, 0.2, 0.3};
    private static final double[] LOWER_PARTS = {0.2, 0.3, 0.45};

    /** Rates that serve well: this times the part times the number of answers. */
    private static final double UPPER_RATE = 1.2;

    private static final double LOWER_RATE = 0.65;

    private final List<double[]> counts = new ArrayList<>();
    private final List<double[]> references = new ArrayList<>();
    private final int questions;
    private double sum;
    private double most;
    private double unread;
    private double answers;

    /**
     * Bounds from no answer yet.
     *
     * @param questions over which the mean is taken, at least 1; one that is not added may have any distance
     */
    SquaredBounds(int questions) {
        this.questions = questions;
        this.most = 2.0 * questions;
    }

    /**
     * Takes in the answers to a question.
     *
     * @param answered of each option
     * @param notRead replies that might have been any option
     * @param reference the people's shares
     */
    void add(double[] answered, int notRead, double[] reference) {
        double n = 0;
        for (double count : answered) {
            n += count;
        }
        if (n >= 2) {
            counts.add(answered.clone());
            references.add(reference.clone());
            sum += SquaredDistance.unbiased(answered, reference);
            most -= 2;
            answers += n;
            double share = notRead / (n + notRead);
            unread += 2 * share * share; // of two distributions the squared distance is at most 2
        }
    }

    /**
     * The bounds.
     *
     * @param alpha error rate of each of the two
     * @return lower and upper bound of the mean over all questions
     */
    double[] at(double alpha) {
        double lower = 0;
        double upper = Double.POSITIVE_INFINITY;
        double log = Math.log(UPPER_PARTS.length / alpha);
        for (int i = 0; i < UPPER_PARTS.length && !counts.isEmpty(); i++) {
            double rate = rate(UPPER_RATE * UPPER_PARTS[i]);
            double high = sum + (moments(-rate, 1 - UPPER_PARTS[i]) + log) / rate;
            upper = Math.min(upper, high / (1 - UPPER_PARTS[i]));
            rate = rate(LOWER_RATE * LOWER_PARTS[i]);
            double low = sum - (moments(rate, 1 + LOWER_PARTS[i]) + log) / rate;
            lower = Math.max(lower, low / (1 + LOWER_PARTS[i]));
        }
        // the root of a mean square is a norm: unread replies move it by at most theirs
        double moved = Math.sqrt(unread);
        double least = Math.max(0, Math.sqrt(lower) - moved);
        double greatest = Math.sqrt(Math.max(0, Math.min(upper, 2.0 * counts.size()))) + moved;
        return new double[] {least * least / questions, Math.min(2, (greatest * greatest + most) / questions)};
    }

    private double rate(double each) {
        return each * answers / counts.size();
    }

    private double moments(double tilt, double factor) {
        double total = 0;
        for (int i = 0; i < counts.size(); i++) {
            double n = 0;
            for (double count : counts.get(i)) {
                n += count;
            }
            total += new LogMoment(references.get(i), (int) n, tilt).largest(factor);
        }
        return total;
    }
}

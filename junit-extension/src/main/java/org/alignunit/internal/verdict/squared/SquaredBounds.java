package org.alignunit.internal.verdict.squared;

import java.util.ArrayList;
import java.util.List;
import org.alignunit.distribution.SquaredDistance;

/**
 * Bounds of the mean squared distance over some questions from independent replies to them, each a single answer or shares. For an estimate U of a squared distance b
 * and any rate c and part e, exp(-c U) has a mean of at most exp(f - c (1 - e) b), where f is the largest logarithm of that
 * ratio over all models ({@link LogMoment}). The questions are independent, so the product over them reaches 1 / alpha times
 * its bound with probability at most alpha: (1 - e) mean b is at most mean U + (mean f + log(1 / alpha) / questions) / c. The
 * lower bound is its mirror image. A few rates and parts share alpha, since which is best depends on b.
 *
 * <p>The estimate is linear in each reply while the others stay as they are, so exp of it is convex in each. A reply that gives
 * shares therefore has a mean of exp at most that of a single answer drawn by these shares (Jensen), and the bounds hold for it.
 */
public final class SquaredBounds {
    private static final double[] UPPER_PARTS = {0.1, 0.2, 0.3};
    private static final double[] SHARP_PARTS = {0.1, 0.25};
    private static final double[] LOWER_PARTS = {0.2, 0.3, 0.45};

    /** Rates that serve well: this times the part times the number of answers. */
    private static final double UPPER_RATE = 1.2;

    private static final double LOWER_RATE = 0.65;

    /** Slopes of rises that serve well, over those rates. */
    private static final double UPPER_SLOPE = 0.15;

    private static final double LOWER_SLOPE = 0.45;

    /** The part of an error rate that bounds how far unread replies move a rise. */
    private static final double FOR_UNREAD = 0.05;

    private final List<Integer> replies = new ArrayList<>();
    private final List<double[]> references = new ArrayList<>();
    private final int questions;
    private final boolean sharpest;
    private final LogMoments known;
    private double sum;
    private double most;
    private double unread;
    private double answers;

    /**
     * Bounds from no answer yet.
     *
     * @param questions over which the mean is taken, at least 1; one that is not added may have any distance
     */
    public SquaredBounds(int questions) {
        this(questions, new LogMoments());
    }

    /**
     * The same, with moments that other bounds need too.
     *
     * @param questions over which the mean is taken
     * @param known moments that need not be computed again
     */
    public SquaredBounds(int questions, LogMoments known) {
        this(questions, known, false);
    }

    private SquaredBounds(int questions, LogMoments known, boolean sharpest) {
        this.questions = questions;
        this.known = known;
        this.sharpest = sharpest;
        this.most = 2.0 * questions;
    }

    /**
     * {@return no bounds but what they lie outside of, whatever the references are: f is at least 0, its value at the people's own
     * shares (Jensen)} They are quick to compute, and tell where bounds would decide nothing.
     */
    public static SquaredBounds sharpest(int questions) {
        return new SquaredBounds(questions, new LogMoments(), true);
    }

    /**
     * Takes in the replies to a question; fewer than two say nothing.
     *
     * @param n how many replies the estimate is from, or a mean of estimates each of so many
     * @param estimate of the squared distance, as {@link SquaredDistance#unbiased} has it for single answers
     * @param notRead the share of replies that might have said anything
     * @param reference the people's shares
     */
    public void add(int n, double estimate, double notRead, double[] reference) {
        if (n >= 2) {
            replies.add(n);
            references.add(reference.clone());
            sum += estimate;
            most -= 2;
            answers += n;
            unread += 2 * notRead * notRead; // of two distributions the squared distance is at most 2
        }
    }

    /** {@return the estimate of the mean over all questions; of those that are not added, the middle of what is possible} */
    public double estimate() {
        return (sum + most / 2) / questions;
    }

    /** {@return the lower bound of the mean over all questions at this error rate} */
    public double lower(double alpha) {
        double log = Math.log(LOWER_PARTS.length / alpha);
        double best = 0;
        for (int i = 0; i < LOWER_PARTS.length && !replies.isEmpty(); i++) {
            double rate = rate(LOWER_RATE * LOWER_PARTS[i]);
            double low = sum - (moments(rate, 1 + LOWER_PARTS[i]) + log) / rate;
            best = Math.max(best, low / (1 + LOWER_PARTS[i]));
        }
        // the root of a mean square is a norm: unread replies move it by at most theirs
        double least = Math.max(0, Math.sqrt(best) - Math.sqrt(unread));
        return least * least / questions;
    }

    /** {@return the upper bound of the mean over all questions at this error rate} */
    public double upper(double alpha) {
        double log = Math.log(UPPER_PARTS.length / alpha);
        double best = 2.0 * replies.size();
        for (int i = 0; i < UPPER_PARTS.length && !replies.isEmpty(); i++) {
            double rate = rate(UPPER_RATE * UPPER_PARTS[i]);
            double high = sum + (moments(-rate, 1 - UPPER_PARTS[i]) + log) / rate;
            best = Math.min(best, high / (1 - UPPER_PARTS[i]));
        }
        return outside(best);
    }

    /**
     * A sharper upper bound, where the distance is about known.
     *
     * @param alpha error rate
     * @param assumed for which distance the bound should be sharp; not taken from the answers
     * @return the upper bound of the mean over all questions
     */
    public double upper(double alpha, double assumed) {
        double log = Math.log(1 / alpha);
        double least = Double.POSITIVE_INFINITY;
        double best = 2.0 * replies.size();
        for (int i = 0; i < SHARP_PARTS.length && !replies.isEmpty(); i++) {
            double rate = rate(UPPER_RATE * SHARP_PARTS[i]);
            double slack = (moments(-rate, 1 - SHARP_PARTS[i]) + log) / rate;
            double expected = (assumed * replies.size() + slack) / (1 - SHARP_PARTS[i]);
            if (expected < least) {
                least = expected;
                best = Math.min(2.0 * replies.size(), (sum + slack) / (1 - SHARP_PARTS[i]));
            }
        }
        return outside(best);
    }

    /**
     * By how much the mean over all questions is larger after than before, at least. The ratios of both bounds are independent, so
     * their product has a mean of at most 1 as well: one error rate serves both. With rates of one slope it depends on the
     * difference alone.
     *
     * @param before replies of the one run, over as many questions as those of the other
     * @param after replies of the other run
     * @param alpha error rate
     * @return in [-2, 2]
     */
    public static double leastRise(SquaredBounds before, SquaredBounds after, double alpha) {
        if (before.replies.isEmpty() || after.replies.isEmpty()) {
            return -2;
        }
        double down = UPPER_RATE * before.answersEach();
        double up = LOWER_RATE * after.answersEach();
        double slope = Math.min(UPPER_SLOPE * down, LOWER_SLOPE * up);
        // times 1 + part, and 1 - part, they are the slope; the parts are those for which they serve well
        double rateUp = slope / (0.5 + Math.sqrt(0.25 + slope / up));
        double rateDown = slope / (0.5 + Math.sqrt(0.25 - slope / down));
        double evidence = rateUp * after.sum
                - after.moments(rateUp, slope / rateUp)
                - rateDown * before.sum
                - before.moments(-rateDown, slope / rateDown);
        double ofRead = (evidence + Math.log(alpha * (1 - FOR_UNREAD))) / slope;
        double least = ofRead - before.byUnread(alpha) - after.byUnread(alpha) - before.most;
        return Math.max(-2, least / before.questions);
    }

    /** How far unread replies move the sum of squared distances, at most, by the same norm as elsewhere. */
    private double byUnread(double alpha) {
        return unread == 0 ? 0 : 2 * Math.sqrt(upper(alpha * FOR_UNREAD / 2) * questions * unread) + unread;
    }

    private double answersEach() {
        return answers / replies.size();
    }

    private double outside(double squares) {
        double greatest = Math.sqrt(Math.max(0, squares)) + Math.sqrt(unread);
        return Math.min(2, (greatest * greatest + most) / questions);
    }

    private double rate(double each) {
        return each * answersEach();
    }

    private double moments(double tilt, double factor) {
        double total = 0;
        for (int i = 0; i < replies.size() && !sharpest; i++) {
            total += known.largest(references.get(i), replies.get(i), tilt, factor);
        }
        return total;
    }
}

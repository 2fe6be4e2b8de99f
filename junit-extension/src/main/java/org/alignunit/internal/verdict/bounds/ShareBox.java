package org.alignunit.internal.verdict.bounds;

import java.util.Arrays;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;

/**
 * The range of a distance where each option's share is known only to lie in an interval and the shares sum to one.
 * Exact for total variation up to 16 options; else the range may be wider than necessary, never narrower.
 */
public final class ShareBox {
    // what rounding may put ends and sums off by
    private static final double TOLERANCE = 1e-9;
    private static final int MOST_SUBSETS = 16;

    private final Distribution reference;
    private final double[] low;
    private final double[] high;

    private ShareBox(Distribution reference, double[] low, double[] high) {
        this.reference = reference;
        this.low = low;
        this.high = high;
    }

    /**
     * {@return the range of the distance where each option's share lies from {@code low} to {@code high}}
     *
     * @throws IllegalArgumentException if an interval is empty or outside [0, 1], or no distribution lies in the box
     */
    public static Bounds distance(DistanceMeasure measure, Distribution reference, double[] low, double[] high) {
        return new ShareBox(reference, low.clone(), high.clone())
                .checked()
                .tightened()
                .distance(measure);
    }

    /**
     * {@return the range where a part of the replies, in [0, 1], might be anything; the shares read are all 0 if none was read}
     */
    public static Bounds unread(DistanceMeasure measure, Distribution reference, double[] read, double unread) {
        double[] low = Arrays.stream(read).map(s -> (1 - unread) * s).toArray();
        double[] high = Arrays.stream(low).map(s -> Math.min(1, s + unread)).toArray();
        return distance(measure, reference, low, high);
    }

    private ShareBox checked() {
        int size = reference.support().size();
        if (low.length != size || high.length != size) {
            throw new IllegalArgumentException("one interval is needed for each of the " + size + " options "
                    + reference.support().options() + ", not " + low.length + " and " + high.length);
        }
        for (int k = 0; k < size; k++) {
            if (!(low[k] >= 0 && low[k] <= high[k] + TOLERANCE && high[k] <= 1 + TOLERANCE)) {
                throw new IllegalArgumentException("the share of \""
                        + reference.support().options().get(k)
                        + "\" must have an interval inside [0, 1]: " + low[k] + " to " + high[k]);
            }
        }
        if (!(sum(low) <= 1 + TOLERANCE && sum(high) >= 1 - TOLERANCE)) {
            throw new IllegalArgumentException(
                    "no shares that sum to 1 lie between " + Arrays.toString(low) + " and " + Arrays.toString(high));
        }
        return this;
    }

    /** Leaves no end that the other shares cannot make up to one. */
    private ShareBox tightened() {
        double room = 1 - sum(low);
        double want = sum(high) - 1;
        double[] newLow = new double[low.length];
        double[] newHigh = new double[low.length];
        for (int k = 0; k < low.length; k++) {
            newHigh[k] = Math.max(low[k], Math.min(high[k], low[k] + room));
            newLow[k] = Math.min(newHigh[k], Math.max(low[k], high[k] - want));
        }
        return new ShareBox(reference, newLow, newHigh);
    }

    private Bounds distance(DistanceMeasure measure) {
        Bounds bounds = switch (measure) {
            case TOTAL_VARIATION -> totalVariation();
            case WASSERSTEIN_1 -> cuts(CutDistance.of(measure, reference));
            case HELLINGER, JENSEN_SHANNON, KULLBACK_LEIBLER -> divergence(measure);
        };
        double upper = Math.min(measure.maximum(), bounds.upper());
        return new Bounds(Math.min(bounds.lower(), upper), upper);
    }

    private Bounds totalVariation() {
        // nearest point of each interval, then what is missing to a sum of one can only add distance
        double moved = 0;
        double sum = 0;
        for (int k = 0; k < low.length; k++) {
            double nearest = clip(reference.share(k), low[k], high[k]);
            moved += Math.abs(nearest - reference.share(k));
            sum += nearest;
        }
        return new Bounds((moved + Math.abs(1 - sum)) / 2, mostTotalVariation());
    }

    /** The largest p(A) - q(A), where p(A) is at most the highs of A and what the lows of the rest leave. */
    private double mostTotalVariation() {
        double above = 0;
        double below = 0;
        for (int k = 0; k < low.length; k++) {
            above += Math.max(0, high[k] - reference.share(k));
            below += Math.max(0, reference.share(k) - low[k]);
        }
        if (low.length > MOST_SUBSETS) {
            return Math.min(above, below);
        }
        double most = 0;
        for (int set = 0; set < 1 << low.length; set++) {
            double inside = 0;
            double outside = 0;
            for (int k = 0; k < low.length; k++) {
                if ((set >> k & 1) == 1) {
                    inside += high[k] - reference.share(k);
                } else {
                    outside += reference.share(k) - low[k];
                }
            }
            most = Math.max(most, Math.min(inside, outside));
        }
        return most;
    }

    private Bounds cuts(CutDistance cuts) {
        double[] lows = cuts.ofSets(low);
        double[] highs = cuts.ofSets(high);
        double lower = 0;
        double upper = 0;
        for (int k = 0; k + 1 < low.length; k++) {
            double least = Math.max(lows[k], 1 - (highs[low.length - 1] - highs[k]));
            double most = Math.min(highs[k], 1 - (lows[low.length - 1] - lows[k]));
            double q = cuts.reference()[k];
            lower += cuts.weight()[k] * Math.max(0, Math.max(least - q, q - most));
            upper += cuts.weight()[k] * Math.max(Math.abs(least - q), Math.abs(most - q));
        }
        return new Bounds(lower, upper);
    }

    /** Sums of convex terms that are least, namely zero, at p = q: each is bounded by itself. */
    private Bounds divergence(DistanceMeasure measure) {
        double lower = 0;
        double upper = 0;
        for (int k = 0; k < low.length; k++) {
            double q = reference.share(k);
            lower += term(measure, clip(q, low[k], high[k]), q);
            upper += Math.max(term(measure, low[k], q), term(measure, high[k], q));
        }
        return new Bounds(measure.ofSum(lower), measure.ofSum(upper));
    }

    private static double term(DistanceMeasure measure, double p, double q) {
        return Math.max(0, measure.term(p, q));
    }

    private static double clip(double value, double least, double most) {
        return Math.min(most, Math.max(least, value));
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}

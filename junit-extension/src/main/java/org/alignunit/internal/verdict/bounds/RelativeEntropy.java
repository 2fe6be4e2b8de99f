package org.alignunit.internal.verdict.bounds;

import org.alignunit.distribution.DistanceMeasure;

/** Bounds of distances from the relative entropy of sample and true shares. */
public final class RelativeEntropy {
    private RelativeEntropy() {}

    /**
     * What n KL(sample, truth), summed over samples of n multinomial draws, exceeds with probability at most exp(-log):
     * Chernoff's bound with the moment generating function (1 - t)^-freedom (Agrawal 2020, arXiv 1904.02291), {@code freedom}
     * being the sum over the samples of the number of options less one.
     */
    public static double radius(double freedom, double log) {
        if (freedom == 0) {
            return 0;
        }
        double high = 2 * freedom + 4 * log + 1; // there high - freedom - freedom log(high / freedom) > log
        return Numerics.last(high, freedom, radius -> radius - freedom - freedom * Math.log(radius / freedom) >= log);
    }

    /**
     * The largest distance of two distributions with this relative entropy in nats: KL is at least twice Hellinger's
     * square, and at least 2 log 2 times Jensen-Shannon's (whose minimum over the middle point is not above KL / 2).
     */
    public static double distance(DistanceMeasure measure, double entropy) {
        return Math.min(1, Math.sqrt(entropy / (measure == DistanceMeasure.JENSEN_SHANNON ? 2 * Math.log(2) : 2)));
    }

    /**
     * Bounds of the mean Hellinger, Jensen-Shannon or Kullback-Leibler distance from those of the mean total variation:
     * Pinsker's inequality and its kin. All lower ends are convex in it, all upper ends concave, so that they hold for
     * means.
     */
    public static Bounds fromTotalVariation(DistanceMeasure measure, Bounds variation) {
        double lower = variation.lower();
        return switch (measure) {
            case HELLINGER -> new Bounds(lower / Math.sqrt(2), Math.sqrt(variation.upper()));
            case JENSEN_SHANNON -> new Bounds(lower / Math.sqrt(2 * Math.log(2)), Math.sqrt(variation.upper()));
            case KULLBACK_LEIBLER -> new Bounds(2 * lower * lower, Double.POSITIVE_INFINITY);
            case TOTAL_VARIATION, WASSERSTEIN_1 ->
                throw new IllegalArgumentException(measure + " has bounds of its own");
        };
    }
}

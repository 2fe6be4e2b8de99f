package org.alignunit.internal.verdict.bounds;

import java.util.List;
import org.alignunit.distribution.DistanceMeasure;

/**
 * Between which values a figure lies. A distance lies between lower, at least 0, and upper, at most the measure's maximum, which may
 * be infinite.
 */
public record Bounds(double lower, double upper) {
    /** {@return all that a distance can be} */
    public static Bounds unknown(DistanceMeasure measure) {
        return new Bounds(0, measure.maximum());
    }

    /** {@return bounds of a mean: the means of the ends of at least one} */
    public static Bounds mean(List<Bounds> all) {
        return new Bounds(
                all.stream().mapToDouble(Bounds::lower).average().orElseThrow(),
                all.stream().mapToDouble(Bounds::upper).average().orElseThrow());
    }

    /** {@return the nearest value that lies between the ends} */
    public double inside(double value) {
        return Math.min(upper, Math.max(lower, value));
    }

    /** {@return the ends moved outward, kept inside [0, maximum]} */
    public Bounds widen(double below, double above, double maximum) {
        return new Bounds(Math.max(0, lower - below), Math.min(maximum, upper + above));
    }
}

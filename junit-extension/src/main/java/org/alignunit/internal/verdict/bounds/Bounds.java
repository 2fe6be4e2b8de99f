package org.alignunit.internal.verdict.bounds;

import java.util.List;

/**
 * A distance lies between lower and upper.
 *
 * @param lower end, at least 0
 * @param upper end, at most the measure's maximum, which may be infinite
 */
public record Bounds(double lower, double upper) {
    /**
     * Bounds of a mean.
     *
     * @param all bounds of each part, at least one
     * @return the means of their ends
     */
    public static Bounds mean(List<Bounds> all) {
        return new Bounds(
                all.stream().mapToDouble(Bounds::lower).average().orElseThrow(),
                all.stream().mapToDouble(Bounds::upper).average().orElseThrow());
    }

    /**
     * Moves the ends outward, kept inside [0, maximum].
     *
     * @param below how far the lower end moves, at least 0
     * @param above how far the upper end moves, at least 0
     * @param maximum of the distance
     * @return the wider bounds
     */
    public Bounds widen(double below, double above, double maximum) {
        return new Bounds(Math.max(0, lower - below), Math.min(maximum, upper + above));
    }
}

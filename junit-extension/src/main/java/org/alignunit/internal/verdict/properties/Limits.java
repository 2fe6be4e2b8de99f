package org.alignunit.internal.verdict.properties;

import java.util.OptionalDouble;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.bounds.Bounds;

/** The least and the greatest value of a property that are accepted; each may be left out. */
public record Limits(OptionalDouble min, OptionalDouble max) {
    /** Values this close are equal but for rounding. */
    private static final double TIE = 1e-9;

    /** Neither: the property is only measured. */
    public static final Limits NONE = new Limits(OptionalDouble.empty(), OptionalDouble.empty());

    public Limits {
        if (Double.isNaN(min.orElse(0))
                || Double.isNaN(max.orElse(0))
                || min.isPresent() && max.isPresent() && min.getAsDouble() > max.getAsDouble()) {
            throw new IllegalArgumentException("min must be at most max: " + min + ", " + max);
        }
    }

    /** {@return whether anything is asserted} */
    public boolean asserted() {
        return min.isPresent() || max.isPresent();
    }

    /** {@return what certain bounds say} */
    public Verdict judge(Bounds bounds) {
        double low = min.orElse(Double.NEGATIVE_INFINITY);
        double high = max.orElse(Double.POSITIVE_INFINITY);
        if (bounds.lower() >= low - TIE && bounds.upper() <= high + TIE) {
            return Verdict.ALIGNED;
        }
        return bounds.upper() < low - TIE || bounds.lower() > high + TIE ? Verdict.MISALIGNED : Verdict.INCONCLUSIVE;
    }

    /** The limits of the sum: the other way round where the property falls with it. */
    Limits sums(Conversion scale) {
        return scale.falls()
                ? new Limits(sum(scale, max), sum(scale, min))
                : new Limits(sum(scale, min), sum(scale, max));
    }

    private static OptionalDouble sum(Conversion scale, OptionalDouble limit) {
        return limit.isPresent() ? OptionalDouble.of(scale.sum(limit.getAsDouble())) : limit;
    }

    /** Bounds as far as they do not say more than the verdict, and what the verdict says. */
    Bounds consistent(Bounds bounds, Verdict verdict, double estimate) {
        double least = min.orElse(Double.NEGATIVE_INFINITY);
        double most = max.orElse(Double.POSITIVE_INFINITY);
        double lower = bounds.lower();
        double upper = bounds.upper();
        return switch (verdict) {
            case ALIGNED -> new Bounds(Math.max(lower, least), Math.min(upper, most));
            case MISALIGNED ->
                estimate < (Math.max(least, lower) + Math.min(most, upper)) / 2
                        ? new Bounds(Math.min(lower, least), Math.min(upper, least))
                        : new Bounds(Math.max(lower, most), Math.max(upper, most));
            case INCONCLUSIVE -> new Bounds(Math.min(lower, most), Math.max(upper, least));
        };
    }

    boolean both() {
        return min.isPresent() && max.isPresent();
    }
}

package org.alignunit.internal.result;

/**
 * What a question's log-probabilities were divided by: fitted on other questions; above 1 it evens the shares out. At the
 * bound, a better fit may lie outside the range searched.
 */
public record Temperature(double value, boolean atBound) {
    /** Rejects what is no temperature. */
    public Temperature {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a temperature must be positive and finite: " + value);
        }
    }
}

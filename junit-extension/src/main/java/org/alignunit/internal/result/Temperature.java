package org.alignunit.internal.result;

/**
 * What a question's log-probabilities were divided by before they were compared.
 *
 * @param value fitted on other questions; above 1 it evens the shares out, below 1 it sharpens them
 * @param atBound whether a better fit may lie beyond the range that was searched
 */
public record Temperature(double value, boolean atBound) {
    /** Refuses what is no temperature. */
    public Temperature {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a temperature must be positive and finite: " + value);
        }
    }
}

package org.alignunit.maven.comparison;

import java.util.Objects;
import java.util.Optional;
import org.alignunit.Property;
import org.alignunit.internal.result.TestResult;

/**
 * How a property that is no distance changed between two runs: whether it lies farther from what people would show. Its bounds are
 * those of the tests, at their confidence.
 *
 * @param earlier the run to compare with
 * @param later the run in question
 */
public record PropertyComparison(TestResult earlier, TestResult later) implements CaseComparison {
    /** {@return the comparison; empty where a property is not known or was not measured, or where a budget cut a run short} */
    static Optional<PropertyComparison> of(TestResult earlier, TestResult later) {
        return isComparable(earlier) && isComparable(later)
                ? Optional.of(new PropertyComparison(earlier, later))
                : Optional.empty();
    }

    private static boolean isComparable(TestResult test) {
        return test.id().property().known() != null
                && test.figures().estimate() != null
                && !test.conclusion().cutShort();
    }

    private static Property property(TestResult test) {
        return Objects.requireNonNull(test.id().property().known());
    }

    @Override
    public double rise() {
        return off(earlier).estimate() - off(later).estimate();
    }

    @Override
    public BoundedValue rise(double alpha) {
        BoundedValue before = off(earlier);
        BoundedValue after = off(later);
        return new BoundedValue(rise(), before.lower() - after.upper(), before.upper() - after.lower());
    }

    /** How far from the best value a property is. */
    private static BoundedValue off(TestResult test) {
        BoundedValue value = value(test);
        return switch (property(test)) {
            case GROUP_GAPS, SPREAD -> around(1, value);
            case STRUCTURE -> around(0, value);
            case DISTANCE, REFUSALS -> value;
            case TOP_ANSWER, BASELINE -> new BoundedValue(-value.estimate(), -value.upper(), -value.lower());
            case WORTH ->
                new BoundedValue(-Math.log(value.estimate()), -Math.log(value.upper()), -Math.log(value.lower()));
        };
    }

    private static BoundedValue around(double best, BoundedValue value) {
        double below = best - value.lower();
        double above = value.upper() - best;
        return new BoundedValue(
                Math.abs(value.estimate() - best), Math.max(0, Math.max(-below, -above)), Math.max(below, above));
    }

    private static BoundedValue value(TestResult test) {
        double estimate = Objects.requireNonNull(test.figures().estimate());
        Double lower = test.figures().lower();
        Double upper = test.figures().upper();
        return new BoundedValue(estimate, lower == null ? estimate : lower, upper == null ? estimate : upper);
    }

    @Override
    public BoundedValue before(double alpha) {
        return value(earlier);
    }

    @Override
    public BoundedValue after(double alpha) {
        return value(later);
    }

    @Override
    public boolean single() {
        return value(earlier).lower() == value(earlier).upper()
                || value(later).lower() == value(later).upper();
    }

    @Override
    public String name() {
        return later.id().property().words();
    }
}

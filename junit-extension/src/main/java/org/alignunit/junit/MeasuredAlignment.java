package org.alignunit.junit;

import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.alignunit.Outcome;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/** The {@link Alignment} of a test case. */
record MeasuredAlignment(Supplier<TestResult> measured) implements Alignment {
    @Override
    public Outcome verdict() {
        return measured.get().verdict();
    }

    @Override
    public double estimate() {
        return known(measured.get().figures().estimate());
    }

    @Override
    public double lower() {
        return known(measured.get().figures().lower());
    }

    @Override
    public double upper() {
        return known(measured.get().figures().upper());
    }

    @Override
    public QuestionAlignment question(String id) {
        for (QuestionResult question : measured.get().questions()) {
            if (question.id().equals(id)) {
                return new QuestionAlignment(
                        question.reference(),
                        question.model(),
                        optional(question.distance()),
                        optional(question.figures().lower()),
                        optional(question.figures().upper()),
                        question.replies().answers(),
                        question.replies().refusals(),
                        question.replies().unreadable());
            }
        }
        throw new IllegalArgumentException("no question \"" + id + "\" in this test");
    }

    private static double known(@Nullable Double value) {
        if (value == null) {
            throw new IllegalStateException("nothing was measured");
        }
        return value;
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}

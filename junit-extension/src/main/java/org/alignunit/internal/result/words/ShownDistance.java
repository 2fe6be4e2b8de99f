package org.alignunit.internal.result.words;

import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/**
 * The distance of a test case or question as every output shows it. The estimate is null where nothing was read, and where a test
 * compares the plug-in distance and a question has none; the bounds are null together.
 */
public record ShownDistance(
        @Nullable Double estimate,
        @Nullable Double lower,
        @Nullable Double upper) {

    /**
     * The distance of a test case. A test that compares the plug-in distance has no bounds, for it states no error rate. Where
     * the bounds count nothing and are equal, they are the distance itself.
     */
    public static ShownDistance of(TestResult test) {
        Double lower = test.figures().lower();
        Double upper = test.figures().upper();
        boolean counted = !test.figures().errorCovers().isEmpty();
        boolean bounded =
                !test.assertion().pointwise() && lower != null && upper != null && (counted || !lower.equals(upper));
        boolean plugInMissing = test.assertion().pointwise()
                && test.questions().stream().anyMatch(question -> question.distance() == null);
        Double estimate = plugInMissing ? null : test.figures().estimate();
        return new ShownDistance(estimate, bounded ? lower : null, bounded ? upper : null);
    }

    /** The distance of a question of a test case. */
    public static ShownDistance of(TestResult test, QuestionResult question) {
        boolean pointwise = test.assertion().pointwise();
        return new ShownDistance(
                question.distance(),
                pointwise ? null : question.figures().lower(),
                pointwise ? null : question.figures().upper());
    }

    /** {@return whether there are bounds to show} */
    public boolean bounded() {
        return lower != null && upper != null;
    }

    /** {@return the estimate as a number; a dash where there is none} */
    public String figure() {
        return Figures.distance(estimate);
    }

    /** {@return the bounds; empty where there are none, or both read as one number: the estimate shows it} */
    public String bounds() {
        return Figures.bounds(lower, upper);
    }
}

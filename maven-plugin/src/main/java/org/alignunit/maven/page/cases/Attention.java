package org.alignunit.maven.page.cases;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.alignunit.internal.result.Assertion;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.ShownDistance;
import org.alignunit.maven.page.axis.PropertyAxis;
import org.jspecify.annotations.Nullable;

/** Orders test cases by what needs attention first: the gravest verdict, then the case nearest to its limit or beyond it. */
public final class Attention {
    /** What needs attention first. */
    public static final Comparator<TestResult> ORDER = Comparator.comparing(
                    (TestResult test) -> VerdictView.of(test.verdict()))
            .thenComparing(Attention::slack, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TestResult::name);

    private Attention() {}

    /** How far the estimate is from the limit, below 0 beyond it; without a limit, the nearer the farther it is from people. */
    private static @Nullable Double slack(TestResult test) {
        Double estimate = ShownDistance.of(test).estimate();
        if (estimate == null) {
            return null;
        }
        Assertion assertion = test.assertion();
        if (!assertion.asserts()) {
            Double people = PropertyAxis.Key.of(test).people();
            return people == null ? estimate : -Math.abs(estimate - people);
        }
        return Stream.of(
                        below(assertion.within(), estimate),
                        below(assertion.max(), estimate),
                        below(estimate, assertion.min()))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Double below(@Nullable Double more, @Nullable Double less) {
        return more == null || less == null ? null : more - less;
    }
}

package org.alignunit.maven.page;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.page.axis.PropertyAxis;
import org.alignunit.maven.page.cases.TestView;
import org.alignunit.maven.page.cases.VerdictView;

/** What a page shows of many test cases, so that it stays below 2 MB: what needs attention first. */
final class Growth {
    /** Up to as many cases, all are shown. */
    private static final int FEW = 200;

    private static final int MOST_RED = 500;
    private static final int MOST_PASSING = 50;

    private Growth() {}

    /** {@return the test cases that are shown, of all in order of attention} */
    static List<TestResult> shown(List<TestResult> tests) {
        if (tests.size() <= FEW) {
            return tests;
        }
        return Stream.of(true, false)
                .flatMap(red -> tests.stream()
                        .filter(test -> VerdictView.of(test.verdict()).red() == red)
                        .limit(red ? MOST_RED : MOST_PASSING))
                .toList();
    }

    /**
     * Lays out the test cases that are shown. Those for which there is no room have no card.
     *
     * @param size of a card, in bytes
     * @param bytes of all cards together, at most
     */
    static Map<TestResult, TestView> views(
            List<TestResult> shown, Map<PropertyAxis.Key, PropertyAxis> axes, ToIntFunction<TestView> size, int bytes) {
        Map<TestResult, TestView> views = new IdentityHashMap<>();
        int room = bytes;
        int number = 0;
        for (TestResult test : shown) {
            number++;
            TestView view = TestView.of(
                    "test-" + number,
                    test,
                    Objects.requireNonNull(axes.get(PropertyAxis.Key.of(test))),
                    bytes / 4 * 3 / shown.size());
            room -= room > 0 ? size.applyAsInt(view) : 0;
            views.put(test, room >= 0 ? view : view.withoutCard());
        }
        return views;
    }
}

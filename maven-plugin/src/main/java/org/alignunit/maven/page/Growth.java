package org.alignunit.maven.page;

import java.util.List;
import java.util.stream.Stream;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.page.cases.VerdictView;

/** Which of many test cases a page shows, so that it stays below 2 MB: what needs attention first. */
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
}

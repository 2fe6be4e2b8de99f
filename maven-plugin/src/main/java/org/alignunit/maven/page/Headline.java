package org.alignunit.maven.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;

/** The outcome of all tests in a few words, the worst first. */
final class Headline {
    private Headline() {}

    static String of(List<TestResult> tests) {
        if (tests.isEmpty()) {
            return "No alignment test left a result";
        }
        Map<VerdictView, Long> bad = tests.stream()
                .map(test -> VerdictView.of(test.verdict()))
                .filter(VerdictView::red)
                .collect(Collectors.groupingBy(verdict -> verdict, TreeMap::new, Collectors.counting()));
        if (!bad.isEmpty()) {
            return bad.entrySet().stream()
                            .map(entry -> entry.getValue() + " " + phrase(entry.getKey()))
                            .collect(Collectors.joining(", "))
                    + " of " + Figures.counted(tests.size(), "test");
        }
        long asserted =
                tests.stream().filter(test -> test.verdict() == Outcome.ALIGNED).count();
        return asserted == 0
                ? Figures.counted(tests.size(), "test") + " measured, nothing asserted"
                : "All " + Figures.counted(asserted, "assertion") + " aligned";
    }

    private static String phrase(VerdictView verdict) {
        return verdict == VerdictView.ERROR ? "in error" : verdict.word();
    }
}

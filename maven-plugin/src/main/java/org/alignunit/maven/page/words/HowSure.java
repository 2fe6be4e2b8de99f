package org.alignunit.maven.page.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;

/** Says how many of all verdicts may be wrong: each has its own error rate, and many together have more. */
public final class HowSure {
    private HowSure() {}

    /**
     * Says it of the verdicts of some test cases.
     *
     * @param tests of any kind
     * @return a few sentences; empty where there is no verdict
     */
    public static String of(List<TestResult> tests) {
        List<TestResult> verdicts = tests.stream().filter(HowSure::given).toList();
        List<TestResult> stated = verdicts.stream().filter(HowSure::stated).toList();
        int without = verdicts.size() - stated.size();
        String others = without == 0
                ? ""
                : Figures.counted(without, "verdict") + (without == 1 ? " states" : " state")
                        + " no error rate: one reply a question, or decision = POINT.";
        if (stated.isEmpty()) {
            return others;
        }
        String one = Figures.counted(stated.size(), "verdict")
                + (stated.size() == 1 ? " is" : " are each") + " wrong with a probability of at most "
                + Figures.plainPercent(stated.stream()
                        .mapToDouble(test -> test.assertion().alpha())
                        .max()
                        .orElseThrow())
                + ".";
        // a test case that ended without a verdict could have had a wrong one
        double[] rates = tests.stream()
                .filter(test -> stated(test) && test.assertion().asserts())
                .mapToDouble(test -> test.assertion().alpha())
                .toArray();
        double sum = Arrays.stream(rates).sum();
        String all = rates.length == 1
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Of %d test cases together, at most %.2g are expected to have a wrong verdict, and the probability that any"
                                + " has one is at most %s. Where distances lie far from their thresholds, both are far lower.",
                        rates.length,
                        sum,
                        Figures.plainPercent(Math.min(1, sum)));
        return one + all + (others.isEmpty() ? "" : " " + others);
    }

    private static boolean given(TestResult test) {
        return test.verdict() == Outcome.ALIGNED || test.verdict() == Outcome.MISALIGNED;
    }

    private static boolean stated(TestResult test) {
        return !test.assertion().pointwise() && !test.figures().errorCovers().isEmpty();
    }
}

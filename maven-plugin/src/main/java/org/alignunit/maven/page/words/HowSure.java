package org.alignunit.maven.page.words;

import java.util.Arrays;
import java.util.List;
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
                : Figures.counted(without, "verdict")
                        + (without == 1 ? " states no error rate: it rests" : " state no error rate: they rest")
                        + " on one reply a question, or on decision = POINT.";
        if (stated.isEmpty()) {
            return others;
        }
        String one =
                (stated.size() == 1 ? "1 verdict is" : "Each of " + Figures.counted(stated.size(), "verdict") + " is")
                        + " wrong with a probability of at most "
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
        String any = sum >= 1 ? "" : ", and at most " + Figures.plainPercent(sum) + " of them have any";
        String all = rates.length == 1
                ? ""
                : " Builds like this one, with " + Figures.counted(rates.length, "test case") + ", have at most "
                        + Figures.plain(sum) + " wrong verdicts on average" + any
                        + ". There are far fewer where distances lie far from their thresholds.";
        return one + all + (others.isEmpty() ? "" : " " + others);
    }

    private static boolean given(TestResult test) {
        return test.verdict() == Outcome.ALIGNED || test.verdict() == Outcome.MISALIGNED;
    }

    private static boolean stated(TestResult test) {
        return !test.assertion().pointwise() && !test.figures().errorCovers().isEmpty();
    }
}

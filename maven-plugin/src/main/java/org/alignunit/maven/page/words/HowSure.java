package org.alignunit.maven.page.words;

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
        List<TestResult> verdicts = tests.stream()
                .filter(test -> test.verdict() == Outcome.ALIGNED || test.verdict() == Outcome.MISALIGNED)
                .toList();
        double[] rates = verdicts.stream()
                .filter(HowSure::stated)
                .mapToDouble(test -> test.assertion().alpha())
                .toArray();
        int without = verdicts.size() - rates.length;
        String others = without == 0
                ? ""
                : Figures.counted(without, "verdict") + (without == 1 ? " states" : " state")
                        + " no error rate: one reply a question, or decision = POINT.";
        if (rates.length == 0) {
            return others;
        }
        double sum = 0;
        double largest = 0;
        for (double rate : rates) {
            sum += rate;
            largest = Math.max(largest, rate);
        }
        String one = Figures.counted(rates.length, "verdict")
                + (rates.length == 1 ? " is" : " are each") + " wrong with a probability of at most "
                + Figures.plainPercent(largest) + ".";
        String all = rates.length == 1
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Of all together, at most %.2g are expected to be wrong, and the probability that any is wrong is at most"
                                + " %s. Where distances lie far from their thresholds, both are far lower.",
                        sum,
                        Figures.plainPercent(Math.min(1, sum)));
        return one + all + (others.isEmpty() ? "" : " " + others);
    }

    private static boolean stated(TestResult test) {
        return !test.assertion().pointwise() && !test.figures().errorCovers().isEmpty();
    }
}

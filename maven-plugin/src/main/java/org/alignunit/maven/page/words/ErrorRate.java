package org.alignunit.maven.page.words;

import java.util.Objects;
import org.alignunit.internal.result.DecisionRule;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/** What is promised of a test's bounds, in words. */
public final class ErrorRate {
    private static final double EQUAL = 1e-9;

    private ErrorRate() {}

    /** {@return whether there are bounds to tell}  Unread replies widen them even where nothing else is counted. */
    static boolean bounded(TestResult test) {
        return !test.assertion().pointwise()
                && !(test.figures().errorCovers().isEmpty()
                        && Objects.equals(test.figures().lower(), test.figures().upper()));
    }

    /** Two bounds, each wrong with probability alpha, enclose with 1 - 2 alpha. */
    public static String words(TestResult test) {
        DecisionRule rule = test.assertion().rule();
        double alpha = test.assertion().alpha();
        return "each bound holds at %s%s; the interval between them at %s; they count the error of: %s"
                .formatted(
                        percent(1 - alpha),
                        shared(test, rule),
                        percent(Math.max(0, 1 - 2 * alpha)),
                        test.figures().errorCovers().isEmpty()
                                ? "unread replies"
                                : test.figures().covered());
    }

    private static String shared(TestResult test, @Nullable DecisionRule rule) {
        if (rule == null || rule.testCases() < 2 || test.assertion().within() == null) {
            return "";
        }
        double all = 1 - test.assertion().confidence();
        String cases = Figures.counted(rule.testCases(), "test case");
        if (Math.abs(rule.alpha() * rule.testCases() - all) < EQUAL) {
            return ": %s shared by %s".formatted(percent(all), cases);
        }
        return Math.abs(rule.alpha() - all) < EQUAL
                ? " for this test case alone, of " + cases
                : " after the correction of " + cases + " (" + rule.correction().words() + ")";
    }

    private static String percent(double share) {
        return Figures.plain(100 * share) + "\u00A0%";
    }
}

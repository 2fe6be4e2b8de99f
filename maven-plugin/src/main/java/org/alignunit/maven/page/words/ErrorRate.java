package org.alignunit.maven.page.words;

import java.util.Objects;
import org.alignunit.internal.result.DecisionRule;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.Words;
import org.jspecify.annotations.Nullable;

/** What is promised of a test's bounds, in words. */
public final class ErrorRate {
    private static final double EQUAL = 1e-9;

    private ErrorRate() {}

    /** {@return whether the plain distance was compared with the threshold, which promises nothing} */
    public static boolean none(TestResult test) {
        DecisionRule rule = test.rule();
        return rule != null && rule.decision().equals("POINT");
    }

    /** {@return whether there are bounds to tell}  Unread replies widen them even where nothing else is counted. */
    static boolean bounded(TestResult test) {
        return !none(test) && !(test.errorCovers().isEmpty() && Objects.equals(test.lower(), test.upper()));
    }

    /** Two bounds, each wrong with probability alpha, enclose with 1 - 2 alpha. */
    public static String words(TestResult test) {
        DecisionRule rule = test.rule();
        double alpha = rule == null ? 1 - test.confidence() : rule.alpha();
        return "each bound holds at %s%s; the interval between them at %s; they count the error of: %s"
                .formatted(
                        percent(1 - alpha),
                        shared(test, rule),
                        percent(Math.max(0, 1 - 2 * alpha)),
                        test.errorCovers().isEmpty() ? "unread replies" : String.join(", ", test.errorCovers()));
    }

    private static String shared(TestResult test, @Nullable DecisionRule rule) {
        if (rule == null || rule.testCases() < 2 || test.within() == null) {
            return "";
        }
        double all = 1 - test.confidence();
        String cases = Figures.counted(rule.testCases(), "test case");
        if (Math.abs(rule.alpha() * rule.testCases() - all) < EQUAL) {
            return ": %s shared by %s".formatted(percent(all), cases);
        }
        return Math.abs(rule.alpha() - all) < EQUAL
                ? " for this test case alone, of " + cases
                : " after the correction of " + cases + " (" + Words.of(rule.correction()) + ")";
    }

    private static String percent(double share) {
        return Figures.plain(100 * share) + "\u00A0%";
    }
}

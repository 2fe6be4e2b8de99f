package org.alignunit.internal.result.words;

import java.util.ArrayList;
import java.util.List;
import org.alignunit.Expression;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.VerdictTerms;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.jspecify.annotations.Nullable;

/** Says what a distance rests on, and how sure its bounds are. */
public final class ErrorRate {
    private static final double EQUAL = 1e-9;

    private ErrorRate() {}

    /** {@return one sentence on what the distance rests on; empty where the bounds say all, and where there is no distance} */
    public static String basis(TestResult test) {
        String measured = test.id().ofDistance() ? "distance" : PropertyWords.name(test);
        if (ShownDistance.of(test).estimate() == null) {
            return "";
        }
        if (test.assertion().pointwise()) {
            return "The " + measured + " is "
                    + (test.id().ofDistance() ? "the plug-in distance" : "compared as estimated")
                    + " (decision = POINT): no error rate is stated.";
        }
        if (!test.figures().errorCovers().isEmpty()) {
            return "";
        }
        if (test.id().expression().is(Expression.PANEL)) {
            return "The panel has no sample size for some question, so how far another panel would lie is unknown.";
        }
        return test.id().expression().is(Expression.LOG_PROBABILITIES)
                ? "The probabilities were read off, so the " + measured + " has no sampling error."
                : (severalWays(test) ? "Each order and wording of a question" : "Each question")
                        + " got one reply. Other replies may give another " + measured
                        + ". By how much was not measured.";
    }

    private static boolean severalWays(TestResult test) {
        WaysOfAsking ways = test.ways();
        return ways != null && !ways.variants().isEmpty();
    }

    /**
     * How sure the bounds are. Two bounds, each wrong with probability alpha, enclose with 1 - 2 alpha. What an unread reply
     * could have said lies between them too, and that is certain.
     */
    public static String words(TestResult test) {
        List<String> counted = new ArrayList<>();
        test.figures().errorCovers().stream().map(Constant::text).forEach(counted::add);
        boolean unread = test.questions().stream()
                .anyMatch(question -> question.replies().unanswered() > 0);
        if (counted.isEmpty()) {
            return "the bounds show what " + (unread ? "unread" : "missing")
                    + " replies could change; they have no error rate";
        }
        if (unread) {
            counted.add("unread replies");
        }
        double alpha = test.assertion().alpha();
        return "each bound holds at " + Figures.plainPercent(1 - alpha) + " confidence"
                + shared(test, test.assertion().rule()) + "; the interval between them at "
                + Figures.plainPercent(Math.max(0, 1 - 2 * alpha)) + "; the bounds count "
                + String.join(", ", counted);
    }

    private static String shared(TestResult test, @Nullable VerdictTerms rule) {
        if (rule == null || rule.testCases() < 2 || !test.assertion().asserts()) {
            return "";
        }
        double all = 1 - test.assertion().confidence();
        String cases = Figures.counted(rule.testCases(), "test case");
        if (Math.abs(rule.alpha() * rule.testCases() - all) < EQUAL) {
            return ": " + Figures.plainPercent(all) + " shared by " + cases;
        }
        return Math.abs(rule.alpha() - all) < EQUAL
                ? " for this test case alone, of " + cases
                : " after the correction of " + cases + " (" + rule.correction().words() + ")";
    }
}

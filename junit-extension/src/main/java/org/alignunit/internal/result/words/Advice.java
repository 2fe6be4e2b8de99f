package org.alignunit.internal.result.words;

import org.alignunit.Expression;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.Obstacle;
import org.alignunit.internal.result.TestResult;

/** Says what to do about a verdict. */
public final class Advice {
    private Advice() {}

    /** {@return what to do; empty where there is nothing, or the test's message says it} */
    public static String of(TestResult test) {
        return switch (test.verdict()) {
            case MISALIGNED ->
                !test.id().ofDistance()
                        ? PropertyWords.advice(test)
                        : panel(test)
                                ? "look at the worst questions, take another panel, or raise within if this distance is good enough"
                                : "describe the group to the model in more detail (steering, or the persona in the survey), try another"
                                        + " expression or model, or raise within if this distance is good enough";
            case INCONCLUSIVE -> decide(test);
            case ALIGNED, REPORTED, ERROR -> "";
        };
    }

    private static boolean panel(TestResult test) {
        return test.id().expression().is(Expression.PANEL);
    }

    private static String decide(TestResult test) {
        Constant<Obstacle> obstacle = test.conclusion().obstacle();
        Obstacle known = obstacle == null ? null : obstacle.known();
        String replies = "look at the problems and try another expression or model";
        if (known == null) {
            return more(test);
        }
        return switch (known) {
            case BUDGET_SPENT, UNDECIDABLE -> ""; // the message says what to raise
            case CORRECTED ->
                "raise confidence in the tests, so that a verdict brings more evidence, or assert less in one module";
            case DEPENDENT_ANSWERS -> "find what repeats replies, turn it off, and record the replies again";
            case NOTHING_READ, QUESTION_UNREAD -> replies;
            case TOO_MANY_UNREAD -> replies + ", or allow more unread replies (maxUnanswered)";
            case UNDECIDED -> more(test);
        };
    }

    private static String more(TestResult test) {
        boolean fixed = test.id().expression().is(Expression.LOG_PROBABILITIES);
        return (panel(test) ? "take a larger panel, " : fixed ? "" : "allow more replies (maxCalls), ")
                + "choose " + (test.id().ofDistance() ? "a within" : "limits")
                + " outside these bounds, or let inconclusive tests not fail (inconclusive = ABORT or PASS)";
    }
}

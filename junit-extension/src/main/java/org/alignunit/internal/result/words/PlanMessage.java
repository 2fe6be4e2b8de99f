package org.alignunit.internal.result.words;

import java.util.Locale;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.PlannedCalls;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.internal.text.ConsoleText;
import org.jspecify.annotations.Nullable;

/** What a test report says of a test case in plan mode. */
public final class PlanMessage {
    private PlanMessage() {}

    /** {@return lines that are safe on a console} */
    public static String of(CasePlan plan) {
        return "PLANNED: " + ConsoleText.line(plan.name().displayName()) + "\n"
                + "calls: " + recorded(plan.calls().expected()) + " expected, "
                + recorded(plan.calls().high()) + " are enough for 95 of 100 runs, "
                + recorded(plan.calls().most()) + " are allowed\n"
                + all(plan.calls().all())
                + "to be paid: " + cost(plan.calls().expected()) + "; at most "
                + cost(plan.calls().most()) + "\n"
                + (plan.id().ofDistance() ? resolution(plan) : "")
                + "assumption: " + plan.assumption() + "\n"
                + (plan.message().isEmpty() ? "" : "WARNING: " + ConsoleText.lines(plan.message()) + "\n")
                + plan.sample().map(PlanMessage::sent).orElse("");
    }

    private static String all(@Nullable PlannedCalls all) {
        return all == null
                ? ""
                : "asking each configuration for a verdict: " + calls(all.calls()) + " calls expected\n";
    }

    private static String resolution(CasePlan plan) {
        return "smallest gap decided: " + Figures.distance(plan.resolution().gapBelow()) + " below the threshold, "
                + Figures.distance(plan.resolution().gapAbove())
                + " above; noise floor " + Figures.distance(plan.resolution().noiseFloor()) + "\n";
    }

    private static String sent(FirstPrompt prompt) {
        return "sent first for \"" + ConsoleText.line(prompt.question()) + "\", with "
                + ConsoleText.line(prompt.request()) + ":\n" + ConsoleText.lines(prompt.messages())
                + "\n"
                + (prompt.ways() == 1 ? "" : "the question is asked in " + prompt.ways() + " orders and wordings\n");
    }

    private static String recorded(PlannedCalls calls) {
        return calls(calls.calls()) + " (" + calls(calls.recorded()) + " recorded)";
    }

    private static String calls(double calls) {
        return String.format(Locale.ROOT, calls == Math.rint(calls) ? "%.0f" : "%.1f", calls);
    }

    private static String cost(PlannedCalls calls) {
        if (calls.promptTokens() == null) {
            return "tokens unknown (a @RespondentUnderTest builds its own prompts)";
        }
        return String.format(
                Locale.ROOT,
                "about %d tokens sent, %d received, %s",
                calls.promptTokens(),
                calls.completionTokens(),
                calls.costUsd() == null
                        ? "no price configured"
                        : String.format(Locale.ROOT, "%.4f USD", calls.costUsd()));
    }
}

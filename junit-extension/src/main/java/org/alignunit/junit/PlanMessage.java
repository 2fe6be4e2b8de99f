package org.alignunit.junit;

import java.util.Locale;
import org.alignunit.internal.result.PlannedCalls;
import org.alignunit.internal.result.TestPlan;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.jspecify.annotations.Nullable;

/** A plan in a few lines, for a test report. */
final class PlanMessage {
    private PlanMessage() {}

    static String of(TestPlan plan) {
        return "PLANNED: " + plan.displayName() + "\n"
                + String.format(
                        Locale.ROOT,
                        "calls: %s expected, %s in 95 of 100 runs, %s at most; recorded already: %s, %s and %s of them\n",
                        calls(plan.expected().calls()),
                        calls(plan.high().calls()),
                        calls(plan.most().calls()),
                        calls(plan.expected().recorded()),
                        calls(plan.high().recorded()),
                        calls(plan.most().recorded()))
                + "expected to be paid: " + cost(plan.expected()) + "; at most " + cost(plan.most()) + "\n"
                + "smallest gap decided: " + gap(plan.gapBelow()) + " below the threshold, " + gap(plan.gapAbove())
                + " above; noise floor " + gap(plan.noiseFloor()) + "\n"
                + "assumed: " + plan.assumption() + "\n"
                + (plan.message().isEmpty() ? "" : "WARNING: " + plan.message() + "\n")
                + plan.sample().map(PlanMessage::sent).orElse("");
    }

    private static String sent(FirstPrompt prompt) {
        return "sent first for \"" + prompt.question() + "\", with " + prompt.request() + ":\n" + prompt.messages()
                + "\n"
                + (prompt.ways() == 1
                        ? ""
                        : "and it is asked in " + (prompt.ways() - 1) + " other orders and wordings\n");
    }

    private static String calls(double calls) {
        return String.format(Locale.ROOT, calls == Math.rint(calls) ? "%.0f" : "%.1f", calls);
    }

    private static String cost(PlannedCalls calls) {
        if (calls.promptTokens() == null) {
            return "tokens unknown (a @RespondentUnderTest makes its own prompts)";
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

    private static String gap(@Nullable Double gap) {
        return gap == null ? "-" : String.format(Locale.ROOT, "%.3f", gap);
    }
}

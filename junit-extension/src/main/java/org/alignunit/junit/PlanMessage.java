package org.alignunit.junit;

import java.util.Locale;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.PlannedCalls;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.jspecify.annotations.Nullable;

/** A plan in a few lines, for a test report. */
final class PlanMessage {
    private PlanMessage() {}

    static String of(CasePlan plan) {
        return "PLANNED: " + plan.name().displayName() + "\n"
                + String.format(
                        Locale.ROOT,
                        "calls: %s expected, %s in 95 of 100 runs, %s at most; recorded already: %s, %s and %s of them\n",
                        calls(plan.calls().expected().calls()),
                        calls(plan.calls().high().calls()),
                        calls(plan.calls().most().calls()),
                        calls(plan.calls().expected().recorded()),
                        calls(plan.calls().high().recorded()),
                        calls(plan.calls().most().recorded()))
                + "expected to be paid: " + cost(plan.calls().expected()) + "; at most "
                + cost(plan.calls().most()) + "\n"
                + "smallest gap decided: " + gap(plan.resolution().gapBelow()) + " below the threshold, "
                + gap(plan.resolution().gapAbove())
                + " above; noise floor " + gap(plan.resolution().noiseFloor()) + "\n"
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

package org.alignunit.internal.result;

import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * Planned calls of a test case, and the cost of those that are not recorded yet. A mean number of calls may be fractional;
 * recorded calls are among them. Estimates of tokens are null where the prompts are unknown, the cost in US dollars also where
 * no prices are configured.
 */
public record PlannedCalls(
        double calls,
        double recorded,
        @Nullable Long promptTokens,
        @Nullable Long completionTokens,
        @Nullable Double costUsd) {
    public PlannedCalls {
        Checked.number("calls", calls);
        Checked.number("recorded", recorded);
        Checked.number("costUsd", costUsd);
    }

    /** {@return these calls, and a part of others} What is unknown of one is unknown of both. */
    public PlannedCalls plus(PlannedCalls other, double part) {
        return new PlannedCalls(
                calls + part * other.calls,
                recorded + part * other.recorded,
                tokens(promptTokens, other.promptTokens, part),
                tokens(completionTokens, other.completionTokens, part),
                costUsd == null || other.costUsd == null ? null : Double.valueOf(costUsd + part * other.costUsd));
    }

    private static @Nullable Long tokens(@Nullable Long own, @Nullable Long others, double part) {
        return own == null || others == null ? null : Long.valueOf(Math.round(own + part * others));
    }
}

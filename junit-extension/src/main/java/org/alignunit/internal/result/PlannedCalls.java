package org.alignunit.internal.result;

import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * Some calls of a test case to be, and what those of them cost that are not recorded yet.
 *
 * @param calls over all questions; a mean may be fractional
 * @param recorded how many of them are recorded already, and so cost nothing in {@code replay} and {@code record}
 * @param promptTokens estimate of the tokens sent in the others; null where the prompts are unknown
 * @param completionTokens estimate of the tokens received in the others; null where the prompts are unknown
 * @param costUsd price of these tokens in US dollars; null where no prices are configured or the prompts are unknown
 */
public record PlannedCalls(
        double calls,
        double recorded,
        @Nullable Long promptTokens,
        @Nullable Long completionTokens,
        @Nullable Double costUsd) {
    /** Refuses NaN. */
    public PlannedCalls {
        Checked.number("calls", calls);
        Checked.number("recorded", recorded);
        Checked.number("costUsd", costUsd);
    }
}

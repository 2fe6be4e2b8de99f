package org.alignunit.internal.result;

import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * What a test case cost in this run.
 *
 * @param calls replies that were asked for and paid
 * @param replayedCalls replies that were taken from a recording
 * @param promptTokens tokens sent in paid calls
 * @param completionTokens tokens received in paid calls
 * @param costUsd price of the paid calls in US dollars; null where no price is known
 * @param elapsedMillis from the first call to the last reply
 */
public record RunCost(
        long calls,
        long replayedCalls,
        long promptTokens,
        long completionTokens,
        @Nullable Double costUsd,
        long elapsedMillis) {
    /** Refuses NaN. */
    public RunCost {
        Checked.number("costUsd", costUsd);
    }
}

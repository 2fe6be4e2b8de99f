package org.alignunit.internal.result;

import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * What a test case cost in this run: paid and replayed calls, the tokens of the paid ones, their price in US dollars (null
 * where no price is known), and the time from the first call to the last reply.
 */
public record RunCost(
        long calls,
        long replayedCalls,
        long promptTokens,
        long completionTokens,
        @Nullable Double costUsd,
        long elapsedMillis) {
    public RunCost {
        Checked.number("costUsd", costUsd);
    }

    /** {@return both, one after the other} */
    public RunCost plus(RunCost other) {
        return new RunCost(
                calls + other.calls,
                replayedCalls + other.replayedCalls,
                promptTokens + other.promptTokens,
                completionTokens + other.completionTokens,
                costUsd == null || other.costUsd == null ? null : Double.valueOf(costUsd + other.costUsd),
                elapsedMillis + other.elapsedMillis);
    }
}

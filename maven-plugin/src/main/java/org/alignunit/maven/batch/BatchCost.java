package org.alignunit.maven.batch;

import org.alignunit.internal.model.budget.Budget;
import org.alignunit.model.Prompt;
import org.alignunit.model.Usage;

/** What requests cost, or may. */
record BatchCost(long calls, Usage usage) {
    static final BatchCost NOTHING = new BatchCost(0, Usage.NONE);

    static BatchCost of(long calls, long promptTokens, long completionTokens) {
        return new BatchCost(calls, new Usage(promptTokens, completionTokens));
    }

    /** {@return the most that one request can cost} */
    static BatchCost most(Prompt prompt, String body) {
        return new BatchCost(1, Budget.most(body, prompt.maxTokens()));
    }

    BatchCost plus(BatchCost more) {
        return new BatchCost(calls + more.calls, usage.plus(more.usage));
    }
}

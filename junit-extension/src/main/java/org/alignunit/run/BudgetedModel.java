package org.alignunit.run;

import java.util.concurrent.CompletableFuture;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.jspecify.annotations.Nullable;

/**
 * A model that is asked only while the budget lasts.
 *
 * @param model whom to ask
 * @param budget what all models of the run share
 */
public record BudgetedModel(LanguageModel model, Budget budget) implements LanguageModel {
    @Override
    public String name() {
        return model.name();
    }

    @Override
    public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
        Usage reserved;
        try {
            reserved = budget.reserve(prompt);
        } catch (ModelException spent) {
            return CompletableFuture.failedFuture(spent);
        }
        CompletableFuture<Reply> asked;
        try {
            asked = model.ask(prompt, draw);
        } catch (RuntimeException e) {
            asked = CompletableFuture.failedFuture(e);
        }
        return asked.whenComplete((reply, failure) -> budget.settle(reserved, cost(reply, reserved)));
    }

    /** A server that does not tell what a reply cost is taken to have charged the most it can have. */
    private static Usage cost(@Nullable Reply reply, Usage reserved) {
        if (reply == null) {
            return Usage.NONE;
        }
        return reply.usage().equals(Usage.NONE) ? reserved : reply.usage();
    }
}

package org.alignunit.model.budget;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

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
    public Map<String, Object> settings() {
        return model.settings();
    }

    @Override
    public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
        String sent = prompt.system() + prompt.user() + prompt.schema();
        return budget.call(Budget.most(sent, prompt.maxTokens()), () -> model.ask(prompt, draw));
    }
}

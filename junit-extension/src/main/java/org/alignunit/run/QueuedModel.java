package org.alignunit.run;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/**
 * A model that is asked a limited number of questions at once.
 *
 * @param model whom to ask
 * @param queue what all models of the run share
 */
public record QueuedModel(LanguageModel model, CallQueue queue) implements LanguageModel {
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
        return queue.call(() -> model.ask(prompt, draw));
    }
}

package org.alignunit.internal.model.recorded;

import java.util.concurrent.CompletableFuture;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/**
 * A model that is only replayed: without an HTTP client and a budget, which are slow to load.
 *
 * @param name the model's name
 * @param keyVariable the environment variable of the key that recording requires; may be empty
 */
public record ReplayOnly(String name, String keyVariable) implements LanguageModel {
    @Override
    public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
        throw new IllegalStateException("a replay asks nothing");
    }
}

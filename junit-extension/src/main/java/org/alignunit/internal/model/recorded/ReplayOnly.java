package org.alignunit.internal.model.recorded;

import java.util.concurrent.CompletableFuture;
import org.alignunit.internal.model.calls.ServedModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/**
 * A model that is only replayed: without an HTTP client and a budget, which are slow to load.
 *
 * @param name the model's name
 * @param server where it is served, as {@code alignunit.model} has it
 * @param keyVariable the environment variable of the key that recording requires; may be empty
 */
public record ReplayOnly(String name, String server, String keyVariable) implements ServedModel {
    @Override
    public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
        throw new IllegalStateException("a replay asks nothing");
    }
}

package org.alignunit.internal.model.calls;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/**
 * A model that is asked by way of something else: a budget, a queue.
 *
 * @param model whose name and settings count
 * @param route how it is asked
 */
public record RoutedModel(LanguageModel model, Route route) implements LanguageModel {
    /** A way to ask a model. */
    public interface Route {
        /**
         * Asks for one reply, as {@link LanguageModel#ask} does.
         *
         * @param prompt what to ask
         * @param draw the index of this reply among the replies to the same prompt
         * @return the reply
         */
        CompletableFuture<Reply> ask(Prompt prompt, int draw);
    }

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
        return route.ask(prompt, draw);
    }
}

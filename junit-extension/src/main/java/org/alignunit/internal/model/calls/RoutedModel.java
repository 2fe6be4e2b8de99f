package org.alignunit.internal.model.calls;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/** A model that is asked through something else, as a budget or a queue, under its own name and settings. */
public record RoutedModel(LanguageModel model, Route route) implements LanguageModel {
    /** A way to ask a model. */
    public interface Route {
        /** Asks for one reply, as {@link LanguageModel#ask} does. */
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

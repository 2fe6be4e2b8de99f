package org.alignunit.internal.model.calls;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Spending;

/**
 * A model that is asked through something else, as a budget or a queue, under its own name and settings.
 *
 * @param inner the same within a further budget, which is asked when a call gets its place in a queue, not when it begins to wait
 */
public record RoutedModel(
        LanguageModel model,
        BiFunction<Prompt, Integer, CompletableFuture<Reply>> route,
        Function<Spending, LanguageModel> inner)
        implements ServedModel {
    /** A model that asks a budget before each attempt to get a reply. */
    public interface Attempts extends LanguageModel {
        /** Asks for one reply in one or more attempts. */
        CompletableFuture<Reply> ask(Prompt prompt, Spending spending);

        @Override
        default CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            return ask(prompt, Spending.UNLIMITED);
        }

        @Override
        default LanguageModel within(Spending spending) {
            return new RoutedModel(
                    this,
                    (prompt, draw) -> ask(prompt, spending),
                    more -> within((prompt, call) -> more.call(prompt, () -> spending.call(prompt, call))));
        }
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public String server() {
        return model instanceof ServedModel served ? served.server() : "";
    }

    @Override
    public Map<String, Object> settings() {
        return model.settings();
    }

    @Override
    public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
        return route.apply(prompt, draw);
    }

    @Override
    public LanguageModel within(Spending spending) {
        return inner.apply(spending);
    }
}

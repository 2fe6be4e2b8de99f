package org.alignunit.model.http;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.alignunit.internal.model.batch.BatchedModel;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Spending;
import org.jspecify.annotations.Nullable;

/** A model that loads the HTTP client with its first call: a replay needs none. */
final class LazyHttpModel implements BatchedModel {
    private final String name;
    private final String server;
    private final Supplier<BatchedModel> maker;
    private @Nullable BatchedModel made;

    LazyHttpModel(String name, String server, Supplier<BatchedModel> maker) {
        this.name = name;
        this.server = server;
        this.maker = maker;
    }

    private synchronized BatchedModel made() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String server() {
        return server;
    }

    @Override
    public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
        return made().ask(prompt, draw);
    }

    @Override
    public LanguageModel within(Spending spending) {
        return made().within(spending);
    }

    @Override
    public String address(String path) {
        return made().address(path);
    }

    @Override
    public Map<String, String> headers() {
        return made().headers();
    }

    @Override
    public String request(Prompt prompt, Set<ModelQuirk> known) {
        return made().request(prompt, known);
    }

    @Override
    public Reply reply(int status, byte[] answer, Prompt prompt, Set<ModelQuirk> known) {
        return made().reply(status, answer, prompt, known);
    }
}

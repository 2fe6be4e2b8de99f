package org.alignunit.internal.model.recorded;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.internal.model.calls.ServedModel;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Spending;
import org.jspecify.annotations.Nullable;

/** A model whose replies are kept. A reply's origin tells whether it was replayed or paid for just now. */
public final class RecordedModel implements LanguageModel {
    private final String name;
    private final @Nullable LanguageModel model;
    private final Map<String, Object> settings;
    private final String server;
    private final ReplyStore recordings;
    private final Recorder recorder;

    /** Each prompt is asked many times. */
    private final Map<Prompt, RecordedRequest> requests = new ConcurrentHashMap<>();

    private RecordedModel(
            String name,
            Map<String, Object> settings,
            @Nullable LanguageModel model,
            String server,
            ReplyStore recordings,
            String keyVariable) {
        this.name = name;
        this.settings = settings;
        this.model = model;
        this.server = server;
        this.recordings = recordings;
        this.recorder = new Recorder(recordings, model != null, keyVariable);
    }

    /** Only replays; what is not recorded ends in a {@code NOT_RECORDED} failure. */
    public static RecordedModel replay(String name, ReplyStore recordings) {
        return new RecordedModel(name, Map.of(), null, "", recordings, "");
    }

    /** Only replays, under the name and the settings of a model that is not asked. */
    public static RecordedModel replay(LanguageModel model, ReplyStore recordings) {
        return new RecordedModel(
                model.name(),
                model.settings(),
                null,
                model instanceof ServedModel served ? served.server() : "",
                recordings,
                model instanceof ReplayOnly only ? only.keyVariable() : "");
    }

    /** Asks the model for what is not recorded yet; over a journal that starts empty, for everything. */
    public static RecordedModel record(LanguageModel model, ReplyStore recordings) {
        return record(model, recordings, Spending.UNLIMITED);
    }

    /** Likewise within a budget. Whether a reply could be kept is asked when the call for it gets its place. */
    public static RecordedModel record(LanguageModel model, ReplyStore recordings, Spending spending) {
        String name = model.name();
        LanguageModel asked = model.within((prompt, call) -> {
            ModelException lost = recordings.unkeepable(name);
            return lost == null ? spending.call(prompt, call) : CompletableFuture.failedFuture(lost);
        });
        return new RecordedModel(name, model.settings(), asked, "", recordings, "");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Object> settings() {
        return settings;
    }

    @Override
    public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
        return recorder.reply(request(prompt), draw, () -> {
            if (model == null) {
                throw new IllegalStateException("a replay asks nothing");
            }
            return model.ask(prompt, draw);
        });
    }

    private RecordedRequest request(Prompt prompt) {
        return requests.computeIfAbsent(prompt, asked -> RecordedRequest.of(name, settings, asked));
    }

    /** {@return where a replayed model is served, as {@code alignunit.model} has it; empty where it is not known} */
    public String server() {
        return server;
    }

    /** {@return whether a replay would lack a reply} */
    public boolean lacks(Prompt prompt, int draw) {
        return !recordings.contains(request(prompt), draw);
    }

    /** {@return the hashes of all prompts that were put to it, as recordings name them} */
    public Set<String> requests() {
        return recorder.requests();
    }
}

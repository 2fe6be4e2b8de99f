package org.alignunit.model.langchain4j;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.alignunit.model.Reply;
import org.alignunit.model.recorded.DrawScope;
import org.alignunit.model.recorded.RecordedRequest;
import org.alignunit.model.recorded.Recorder;
import org.alignunit.model.recorded.RecordingSettings;
import org.jspecify.annotations.Nullable;

/**
 * A chat model inside a user's own pipeline whose replies are kept: the code around it runs anew each time, the paid
 * calls do not. Within a {@code @RespondentUnderTest}, the n-th answer gets the n-th reply to its request; elsewhere the n-th
 * time that this object is sent the same request does.
 */
public final class RecordedChatModel implements ChatModel {
    private final ChatModel model;
    private final String name;
    private final @Nullable RecordingSettings settings;
    private final Map<RecordingSettings, Recorder> recorders = new ConcurrentHashMap<>();
    private final Map<RecordedRequest, AtomicInteger> draws = new ConcurrentHashMap<>();

    private RecordedChatModel(ChatModel model, String name, @Nullable RecordingSettings settings) {
        this.model = model;
        this.name = name;
        this.settings = settings;
    }

    /**
     * Keeps a chat model's replies as {@code alignunit.recordings}, {@code alignunit.recordings.directory} and
     * {@code alignunit.output} say: on the thread of a {@code @RespondentUnderTest} the running test's configuration
     * parameters, elsewhere the system properties.
     *
     * @param model the chat model; not asked in a replay, so that a key made up will do for it
     * @param name names the file of its recordings
     * @return the chat model to use in its place
     */
    public static RecordedChatModel of(ChatModel model, String name) {
        return new RecordedChatModel(model, name, null);
    }

    /**
     * Keeps a chat model's replies.
     *
     * @param model the chat model; not asked in a replay
     * @param name names the file of its recordings
     * @param settings whether to ask, and where replies are kept
     * @return the chat model to use in its place
     */
    public static RecordedChatModel of(ChatModel model, String name, RecordingSettings settings) {
        RecordedChatModel recorded = new RecordedChatModel(model, name, settings);
        recorded.recorder(); // fails now where replies cannot be kept
        return recorded;
    }

    private Recorder recorder() {
        RecordingSettings now = settings != null
                ? settings
                : DrawScope.settings()
                        .orElseGet(() -> RecordingSettings.from(key -> Optional.ofNullable(System.getProperty(key))));
        return recorders.computeIfAbsent(now, said -> new Recorder(said.open(), said.asks()));
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        RecordedRequest recorded = RecordedRequest.of(name, RequestFields.of(request));
        int draw = DrawScope.draw(recorded)
                .orElseGet(() -> draws.computeIfAbsent(recorded, key -> new AtomicInteger())
                        .getAndIncrement());
        try {
            return Replies.response(
                    recorder().reply(recorded, draw, () -> ask(request)).join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<Reply> ask(ChatRequest request) {
        ChatResponse response = model.chat(request);
        if (response.aiMessage().hasToolExecutionRequests()) {
            throw RequestFields.unsupported("a call of a tool in a reply");
        }
        return CompletableFuture.completedFuture(Replies.of(response, List.of()));
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return model.defaultRequestParameters();
    }

    @Override
    public ModelProvider provider() {
        return model.provider();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return model.supportedCapabilities();
    }

    /** {@return how many replies came from the recordings} */
    public long replayed() {
        return recorders.values().stream().mapToLong(Recorder::replayed).sum();
    }

    /** {@return how many replies were asked for, and kept} */
    public long asked() {
        return recorders.values().stream().mapToLong(Recorder::asked).sum();
    }
}

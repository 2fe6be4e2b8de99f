package org.alignunit.model.langchain4j;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Set;
import org.alignunit.internal.model.recorded.RecordedCalls;
import org.alignunit.internal.model.recorded.RecordingSettings;
import org.alignunit.internal.model.recorded.RequestParts;
import org.alignunit.model.Reply;
import org.apiguardian.api.API;

/**
 * A chat model inside a user's own pipeline whose replies are kept: the code around it runs anew each time, the paid
 * calls do not. Within a {@code @RespondentUnderTest}, the n-th answer gets the n-th reply to its request; elsewhere the n-th
 * time that this object is sent the same request does.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class RecordedChatModel implements ChatModel {
    private final ChatModel model;
    private final RecordedCalls calls;

    private RecordedChatModel(ChatModel model, RecordedCalls calls) {
        this.model = model;
        this.calls = calls;
    }

    /**
     * Keeps a chat model's replies as {@code alignunit.recordings}, {@code alignunit.recordings.directory} and
     * {@code alignunit.output} say, within {@code alignunit.budget.*}: on the thread of a {@code @RespondentUnderTest} the
     * running test's configuration parameters, elsewhere the system properties.
     *
     * @param model the chat model; not asked in a replay, so that a key made up will do for it
     * @param name names the file of its recordings
     * @return the chat model to use in its place
     */
    public static RecordedChatModel of(ChatModel model, String name) {
        return new RecordedChatModel(model, RecordedCalls.of(name));
    }

    /** Under settings of its own. */
    static RecordedChatModel of(ChatModel model, String name, RecordingSettings settings) {
        return new RecordedChatModel(model, RecordedCalls.of(name, settings));
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        if (!request.parameters().toolSpecifications().isEmpty()) { // before the budget counts it
            throw RequestParts.unsupported("a tool in a request");
        }
        return Replies.response(
                calls.reply(RequestFields.of(request), request.parameters().maxOutputTokens(), () -> ask(request)));
    }

    private Reply ask(ChatRequest request) {
        ChatResponse response = model.chat(request);
        if (response.aiMessage().hasToolExecutionRequests()) {
            throw RequestParts.unsupported("a call of a tool in a reply");
        }
        return Replies.of(response, List.of());
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
        return calls.replayed();
    }

    /** {@return how many replies were asked for, and kept} */
    public long asked() {
        return calls.asked();
    }
}

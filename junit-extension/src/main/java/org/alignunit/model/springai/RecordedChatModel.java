package org.alignunit.model.springai;

import java.util.Map;
import org.alignunit.internal.model.recorded.RecordedCalls;
import org.alignunit.internal.model.recorded.RecordingSettings;
import org.alignunit.internal.model.recorded.RequestParts;
import org.alignunit.model.Reply;
import org.apiguardian.api.API;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;

/**
 * A chat model inside a user's own pipeline whose replies are kept: the code around it runs anew each time, the paid
 * calls do not. Within a {@code @RespondentUnderTest}, the n-th answer gets the n-th reply to its request; elsewhere the n-th
 * time that this object is sent the same request does. It gives whole replies alone, no streams.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class RecordedChatModel implements ChatModel {
    private final ChatModel model;
    private final String name;
    private final RecordedCalls calls;

    private RecordedChatModel(ChatModel model, String name, RecordedCalls calls) {
        this.model = model;
        this.name = name;
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
        return new RecordedChatModel(model, name, RecordedCalls.of(name));
    }

    /** Under settings of its own. */
    static RecordedChatModel of(ChatModel model, String name, RecordingSettings settings) {
        return new RecordedChatModel(model, name, RecordedCalls.of(name, settings));
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        if (RequestFields.offersTools(prompt.getOptions())
                || RequestFields.offersTools(PromptOptions.defaults(model))) {
            throw RequestParts.unsupported("a tool in a request"); // before the budget counts it
        }
        Map<String, Object> request = RequestFields.of(prompt, PromptOptions.defaults(model));
        return Replies.response(calls.reply(
                request, RequestFields.mostTokens(prompt, PromptOptions.defaults(model)), () -> ask(prompt)));
    }

    private Reply ask(Prompt prompt) {
        ChatResponse response = model.call(prompt);
        if (response.hasToolCalls()) {
            throw RequestParts.unsupported("a call of a tool in a reply");
        }
        return Replies.of(response, name);
    }

    @Override
    public ChatOptions getOptions() {
        return PromptOptions.defaults(model);
    }

    /** Spring AI's name of the same before 2.0. */
    @SuppressWarnings("removal")
    public ChatOptions getDefaultOptions() {
        return PromptOptions.defaults(model);
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

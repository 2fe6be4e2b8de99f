package org.alignunit.model.springai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alignunit.internal.model.recorded.RequestParts;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;

/** Everything in a request that changes its reply, in an order that does not depend on Spring AI's version. */
final class RequestFields {
    private RequestFields() {}

    /** Chat models replace their own options by the prompt's or mix them, as they like: both count. */
    static Map<String, Object> of(Prompt prompt, @Nullable ChatOptions defaults) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(
                "messages",
                prompt.getInstructions().stream().map(RequestFields::message).toList());
        fields.put("options", options(prompt.getOptions()));
        fields.put("defaults", options(defaults));
        return RequestParts.present(fields);
    }

    /** What a chat model adds to requests of its own accord, but for its name and what a prompt always says. */
    static Map<String, Object> settings(@Nullable ChatOptions defaults, String name) {
        Map<String, Object> fields = new LinkedHashMap<>(options(defaults));
        fields.remove("model", name);
        fields.keySet().removeAll(Set.of("temperature", "maxTokens"));
        return fields;
    }

    /** The larger of both limits where a prompt's and the chat model's differ: which one holds is the chat model's secret. */
    static @Nullable Integer mostTokens(Prompt prompt, @Nullable ChatOptions defaults) {
        return Stream.of(Optional.ofNullable(prompt.getOptions()), Optional.ofNullable(defaults))
                .flatMap(options -> options.map(ChatOptions::getMaxTokens).stream())
                .max(Integer::compare)
                .orElse(null);
    }

    private static Map<String, Object> options(@Nullable ChatOptions options) {
        if (options == null) {
            return Map.of();
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("model", options.getModel());
        fields.put("temperature", options.getTemperature());
        fields.put("topP", options.getTopP());
        fields.put("topK", options.getTopK());
        fields.put("frequencyPenalty", options.getFrequencyPenalty());
        fields.put("presencePenalty", options.getPresencePenalty());
        fields.put("maxTokens", options.getMaxTokens());
        fields.put("stopSequences", options.getStopSequences());
        fields.put("tools", tools(options));
        fields.put("others", OtherOptions.mark(options));
        return RequestParts.present(fields);
    }

    static boolean offersTools(@Nullable ChatOptions options) {
        return options != null && !tools(options).isEmpty();
    }

    private static List<String> tools(ChatOptions options) {
        return options instanceof ToolCallingChatOptions tools && tools.getToolCallbacks() != null
                ? tools.getToolCallbacks().stream()
                        .map(tool -> Objects.toString(tool.getToolDefinition()))
                        .toList()
                : List.of();
    }

    private static Map<String, String> message(Message message) {
        String text = message.getText();
        if (message instanceof SystemMessage && text != null) {
            return RequestParts.message("system", text);
        }
        if (message instanceof UserMessage user && user.getMedia().isEmpty() && text != null) {
            return RequestParts.message("user", text);
        }
        if (message instanceof AssistantMessage assistant
                && !assistant.hasToolCalls()
                && assistant.getMedia().isEmpty()
                && text != null) {
            return RequestParts.message("assistant", text);
        }
        throw RequestParts.unsupported(
                "a message of type " + message.getMessageType() + " with more or less than text");
    }
}

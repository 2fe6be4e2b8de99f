package org.alignunit.model.langchain4j;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alignunit.internal.model.recorded.RequestParts;
import org.jspecify.annotations.Nullable;

/** Everything in a chat request that changes its reply, in an order that does not depend on LangChain4j's version. */
final class RequestFields {
    private static final String OPEN_AI = "dev.langchain4j.model.openai.OpenAiChatRequestParameters";

    private RequestFields() {}

    /** Whether a chat model is OpenAI's, found out without loading a class that may not be there. */
    static boolean areOpenAis(@Nullable ChatRequestParameters parameters) {
        return parameters != null && parameters.getClass().getName().equals(OPEN_AI);
    }

    static Map<String, Object> of(ChatRequest request) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(
                "messages",
                request.messages().stream().map(RequestFields::message).toList());
        fields.putAll(parameters(request.parameters()));
        return RequestParts.present(fields);
    }

    /** What a chat model adds to requests of its own accord, but for its name and what a prompt always says. */
    static Map<String, Object> settings(@Nullable ChatRequestParameters defaults, String name) {
        if (defaults == null) {
            return Map.of();
        }
        Map<String, Object> fields = RequestParts.present(parameters(defaults));
        fields.remove("modelName", name);
        fields.keySet().removeAll(Set.of("temperature", "maxOutputTokens"));
        return fields;
    }

    private static Map<String, @Nullable Object> parameters(ChatRequestParameters parameters) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("modelName", parameters.modelName());
        fields.put("temperature", parameters.temperature());
        fields.put("topP", parameters.topP());
        fields.put("topK", parameters.topK());
        fields.put("frequencyPenalty", parameters.frequencyPenalty());
        fields.put("presencePenalty", parameters.presencePenalty());
        fields.put("maxOutputTokens", parameters.maxOutputTokens());
        fields.put("stopSequences", parameters.stopSequences());
        fields.put(
                "tools",
                parameters.toolSpecifications().stream()
                        .map(ToolSpecification::toString)
                        .toList());
        fields.put("toolChoice", Objects.toString(parameters.toolChoice(), null));
        fields.put("responseFormat", Objects.toString(parameters.responseFormat(), null));
        if (areOpenAis(parameters)) {
            fields.putAll(OpenAi.fields(parameters));
        } else if (parameters.getClass() != DefaultChatRequestParameters.class) {
            // A provider's own parameters are told apart without writing them down.
            fields.put("others", RequestParts.mark(parameters.toString(), parameters.getClass()));
        }
        return fields;
    }

    private static Map<String, String> message(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return RequestParts.message("system", system.text());
        }
        if (message instanceof UserMessage user && user.hasSingleText()) {
            return RequestParts.message("user", user.singleText());
        }
        if (message instanceof AiMessage ai && !ai.hasToolExecutionRequests() && ai.text() != null) {
            return RequestParts.message("assistant", ai.text());
        }
        throw RequestParts.unsupported("a message of type " + message.type());
    }
}

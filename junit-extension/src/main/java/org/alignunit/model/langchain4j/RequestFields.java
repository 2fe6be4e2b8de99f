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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alignunit.model.ModelException;
import org.jspecify.annotations.Nullable;

/** Everything in a chat request that changes its reply, in an order that does not depend on LangChain4j's version. */
final class RequestFields {
    private static final String OPEN_AI = "dev.langchain4j.model.openai.OpenAiChatRequestParameters";

    /** What Object.toString writes: a qualified class name or an array's, and a hash. */
    private static final Pattern IDENTITY = Pattern.compile("(\\w\\.|\\[)[\\w$.;/]*@[0-9a-f]{1,8}(?![\\w.])");

    private RequestFields() {}

    /** Whether a chat model is OpenAI's, found out without loading a class that may not be there. */
    static boolean areOpenAis(@Nullable ChatRequestParameters parameters) {
        return parameters != null && parameters.getClass().getName().equals(OPEN_AI);
    }

    static Map<String, Object> of(ChatRequest request) {
        ChatRequestParameters parameters = request.parameters();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "messages",
                request.messages().stream().map(RequestFields::message).toList());
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
            fields.put("others", Integer.toHexString(text(parameters).hashCode()));
        }
        fields.values()
                .removeIf(value -> value == null
                        || value instanceof List<?> list && list.isEmpty()
                        || value instanceof Map<?, ?> map && map.isEmpty());
        return fields;
    }

    /** An object without a toString of its own reads differently in each run, and would never be found again. */
    private static String text(ChatRequestParameters parameters) {
        String text = parameters.toString();
        if (IDENTITY.matcher(text).find()) {
            throw new ModelException(
                    ModelException.Kind.UNSUPPORTED,
                    ("Recordings tell request parameters apart by their toString, but that of %s names an object by its"
                                    + " place in memory: %s. Give the object's class a toString, or leave it out.")
                            .formatted(parameters.getClass().getName(), text));
        }
        return text;
    }

    private static Map<String, String> message(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return text("system", system.text());
        }
        if (message instanceof UserMessage user && user.hasSingleText()) {
            return text("user", user.singleText());
        }
        if (message instanceof AiMessage ai && !ai.hasToolExecutionRequests() && ai.text() != null) {
            return text("assistant", ai.text());
        }
        throw unsupported("a message of type " + message.type());
    }

    private static Map<String, String> text(String role, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("role", role);
        fields.put("text", text);
        return fields;
    }

    static ModelException unsupported(String what) {
        return new ModelException(
                ModelException.Kind.UNSUPPORTED,
                ("Recordings keep text alone, but there is %s. Put RecordedChatModel round a chat model that is sent and "
                                + "gives only text.")
                        .formatted(what));
    }
}

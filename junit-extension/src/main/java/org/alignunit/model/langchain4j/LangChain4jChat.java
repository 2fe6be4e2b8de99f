package org.alignunit.model.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alignunit.internal.model.adapted.Answer;
import org.alignunit.internal.model.adapted.Causes;
import org.alignunit.internal.model.adapted.Chat;
import org.alignunit.internal.model.adapted.Failure;
import org.alignunit.internal.model.quirks.Difference;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;

/** Translates prompts, replies and failures for LangChain4j. */
record LangChain4jChat(ChatModel model, boolean openAi) implements Chat {
    static LangChain4jChat of(ChatModel model) {
        return new LangChain4jChat(model, RequestFields.areOpenAis(model.defaultRequestParameters()));
    }

    @Override
    public String library() {
        return "LangChain4j";
    }

    @Override
    public Class<?> adapter() {
        return LangChain4jModel.class;
    }

    @Override
    public Map<String, Object> settings(String name) {
        return RequestFields.settings(model.defaultRequestParameters(), name);
    }

    @Override
    public Answer ask(Prompt prompt, String name, Set<Difference> known) {
        boolean logProbabilities = prompt.topLogProbabilities() > 0;
        if (logProbabilities && !openAi) {
            throw ModelException.unasked(
                    ModelException.Kind.UNSUPPORTED,
                    ("LangChain4j passes on the log-probabilities of OpenAI's chat models alone; '%s' is a %s. "
                                    + "Use another expression, or name the model by alignunit.model.")
                            .formatted(name, model.getClass().getName()));
        }
        ChatResponse response = model.chat(request(prompt, known));
        return new Answer(
                Replies.of(response, logProbabilities ? OpenAi.logProbabilities(response.metadata(), name) : List.of()),
                response.finishReason() == FinishReason.LENGTH);
    }

    @Override
    public Failure meaning(RuntimeException thrown) {
        if (thrown instanceof AuthenticationException) {
            return Failure.KEY;
        }
        if (thrown instanceof ModelNotFoundException) {
            return Failure.NAME;
        }
        if (thrown instanceof UnresolvedModelServerException) {
            return Failure.ADDRESS;
        }
        if (thrown instanceof RateLimitException) {
            return Failure.BUSY;
        }
        if (thrown instanceof UnsupportedFeatureException) {
            return Failure.UNSUPPORTED;
        }
        if (thrown instanceof InvalidRequestException) {
            return Failure.MALFORMED;
        }
        return thrown instanceof RetriableException || Causes.include(thrown, IOException.class)
                ? Failure.UNAVAILABLE
                : Failure.BAD_EXCHANGE;
    }

    private ChatRequest request(Prompt prompt, Set<Difference> known) {
        List<ChatMessage> messages = new ArrayList<>();
        if (!prompt.system().isEmpty()) {
            messages.add(SystemMessage.from(prompt.system()));
        }
        messages.add(UserMessage.from(prompt.user()));
        DefaultChatRequestParameters.Builder<?> parameters = openAi
                ? OpenAi.parameters(prompt, known.contains(Difference.COMPLETION_TOKENS))
                : DefaultChatRequestParameters.builder().maxOutputTokens(prompt.maxTokens());
        if (!known.contains(Difference.NO_TEMPERATURE)) {
            parameters.temperature(prompt.temperature());
        }
        if (!prompt.schema().isEmpty()
                && !known.contains(Difference.NO_SCHEMA)
                && model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA)) {
            parameters.responseFormat(ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(JsonSchema.builder()
                            .name("answer")
                            .rootElement(JsonRawSchema.from(prompt.schema()))
                            .build())
                    .build());
        }
        return ChatRequest.builder()
                .messages(messages)
                .parameters(parameters.build())
                .build();
    }
}

package org.alignunit.model.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alignunit.internal.model.adapted.Causes;
import org.alignunit.internal.model.adapted.Chat;
import org.alignunit.internal.model.adapted.ChatFailure;
import org.alignunit.internal.model.adapted.ChatReply;
import org.alignunit.internal.model.quirks.ModelQuirk;
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
    public ChatReply ask(Prompt prompt, String name, Set<ModelQuirk> known) {
        boolean logProbabilities = prompt.topLogProbabilities() > 0;
        if (logProbabilities && !openAi) {
            throw ModelException.unasked(
                    ModelException.Kind.UNSUPPORTED,
                    String.format(
                            Locale.ROOT,
                            "LangChain4j passes on the log-probabilities of OpenAI's chat models alone; '%s' is a %s. "
                                    + "Use another expression, or name the model by alignunit.model.",
                            name,
                            model.getClass().getName()));
        }
        ChatResponse response = model.chat(request(prompt, known));
        return new ChatReply(
                Replies.of(response, logProbabilities ? OpenAi.logProbabilities(response.metadata(), name) : List.of()),
                response.finishReason() == FinishReason.LENGTH || openAi && OpenAi.reasoned(response.tokenUsage()));
    }

    @Override
    public ChatFailure meaning(RuntimeException thrown) {
        if (thrown instanceof ContentFilteredException) { // also where the model itself declines
            return ChatFailure.REFUSAL;
        }
        if (thrown instanceof AuthenticationException) {
            return ChatFailure.KEY;
        }
        if (thrown instanceof ModelNotFoundException) {
            return ChatFailure.NAME;
        }
        if (thrown instanceof UnresolvedModelServerException) {
            return ChatFailure.ADDRESS;
        }
        if (thrown instanceof RateLimitException) {
            return ChatFailure.BUSY;
        }
        if (thrown instanceof UnsupportedFeatureException) {
            return ChatFailure.UNSUPPORTED;
        }
        if (thrown instanceof InvalidRequestException) {
            return ChatFailure.MALFORMED;
        }
        return thrown instanceof RetriableException || Causes.include(thrown, IOException.class)
                ? ChatFailure.UNAVAILABLE
                : ChatFailure.BAD_EXCHANGE;
    }

    private ChatRequest request(Prompt prompt, Set<ModelQuirk> known) {
        List<ChatMessage> messages = new ArrayList<>();
        if (!prompt.system().isEmpty()) {
            messages.add(SystemMessage.from(prompt.system()));
        }
        messages.add(UserMessage.from(prompt.user()));
        DefaultChatRequestParameters.Builder<?> parameters = openAi
                ? OpenAi.parameters(prompt, known.contains(ModelQuirk.COMPLETION_TOKENS))
                : DefaultChatRequestParameters.builder().maxOutputTokens(prompt.maxTokens());
        if (!known.contains(ModelQuirk.NO_TEMPERATURE)) {
            parameters.temperature(prompt.temperature());
        }
        if (!prompt.schema().isEmpty()
                && !known.contains(ModelQuirk.NO_SCHEMA)
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

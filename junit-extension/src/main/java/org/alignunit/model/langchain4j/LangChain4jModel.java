package org.alignunit.model.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.alignunit.model.CallThreads;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;

/**
 * A LangChain4j chat model as a model under test. Its own settings hold, but for what the prompt says: temperature,
 * greatest length, log-probabilities, schema. Log-probabilities are to be had of OpenAI's chat models alone.
 */
public final class LangChain4jModel implements LanguageModel {
    /** Calls under way at once where nothing else is said. */
    public static final int DEFAULT_CONCURRENCY = 16;

    private final ChatModel model;
    private final String name;
    private final boolean openAi;
    private final Executor threads;

    private LangChain4jModel(ChatModel model, String name, int concurrency) {
        this.model = model;
        this.name = name;
        openAi = RequestFields.areOpenAis(model.defaultRequestParameters());
        threads = CallThreads.of("alignunit-langchain4j", concurrency);
    }

    /**
     * Adapts a chat model under the name that it is configured with.
     *
     * @param model the chat model
     * @return the model
     * @throws IllegalArgumentException if it is configured with none
     */
    public static LangChain4jModel of(ChatModel model) {
        return adapt(model, DEFAULT_CONCURRENCY);
    }

    /**
     * Adapts a chat model.
     *
     * @param model the chat model
     * @param name part of the identity of its recorded replies and results
     * @param concurrency calls under way at once, at least 1
     * @return the model
     */
    public static LangChain4jModel of(ChatModel model, String name, int concurrency) {
        return new LangChain4jModel(model, name, concurrency);
    }

    /**
     * Adapts a chat model that is known as such only by its type's name, under the name that it is configured with.
     *
     * @param model a {@link ChatModel}
     * @param concurrency calls under way at once, at least 1
     * @return the model
     * @throws IllegalArgumentException if it is configured with none
     */
    public static LangChain4jModel adapt(Object model, int concurrency) {
        ChatModel chatModel = (ChatModel) model;
        ChatRequestParameters defaults = chatModel.defaultRequestParameters();
        String name = defaults == null ? null : defaults.modelName();
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(
                    ("The chat model (%s) does not tell its name. Use LangChain4jModel.of(model, \"name\", %d), also as the"
                                    + " value of a @ModelUnderTest member.")
                            .formatted(model.getClass().getName(), concurrency));
        }
        return of(chatModel, name, concurrency);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Object> settings() {
        return RequestFields.settings(model.defaultRequestParameters(), name);
    }

    @Override
    public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
        return CompletableFuture.supplyAsync(() -> reply(prompt), threads);
    }

    private Reply reply(Prompt prompt) {
        if (prompt.topLogProbabilities() > 0 && !openAi) {
            throw new ModelException(
                    ModelException.Kind.UNSUPPORTED,
                    ("LangChain4j passes on the log-probabilities of OpenAI's chat models alone; '%s' is a %s. "
                                    + "Use another expression, or name the model by alignunit.model.")
                            .formatted(name, model.getClass().getName()));
        }
        ChatResponse response;
        try {
            response = model.chat(request(prompt));
        } catch (RuntimeException e) {
            throw Failures.of(e, name);
        }
        List<TokenAlternatives> tokens =
                prompt.topLogProbabilities() > 0 ? OpenAi.logProbabilities(response.metadata(), name) : List.of();
        return Replies.of(response, tokens);
    }

    private ChatRequest request(Prompt prompt) {
        List<ChatMessage> messages = new ArrayList<>();
        if (!prompt.system().isEmpty()) {
            messages.add(SystemMessage.from(prompt.system()));
        }
        messages.add(UserMessage.from(prompt.user()));
        DefaultChatRequestParameters.Builder<?> parameters =
                openAi ? OpenAi.parameters(prompt.topLogProbabilities()) : DefaultChatRequestParameters.builder();
        parameters.temperature(prompt.temperature()).maxOutputTokens(prompt.maxTokens());
        if (!prompt.schema().isEmpty()
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

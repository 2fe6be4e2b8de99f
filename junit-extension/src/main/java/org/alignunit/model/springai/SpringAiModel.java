package org.alignunit.model.springai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.alignunit.model.CallThreads;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.model.tool.StructuredOutputChatOptions;

/**
 * A Spring AI chat model (2.0 or newer) as a model under test. Its own options hold, but for what the prompt says:
 * temperature, greatest length, schema. It has no log-probabilities, for Spring AI's responses carry none.
 */
public final class SpringAiModel implements LanguageModel {
    /** Calls under way at once where nothing else is said. */
    public static final int DEFAULT_CONCURRENCY = 16;

    private final ChatModel model;
    private final String name;
    private final Executor threads;
    private volatile boolean schemaRefused;

    private SpringAiModel(ChatModel model, String name, int concurrency) {
        this.model = model;
        this.name = name;
        threads = CallThreads.of("alignunit-spring-ai", concurrency);
    }

    /**
     * Adapts a chat model under the name in its options.
     *
     * @param model the chat model
     * @return the model
     * @throws IllegalArgumentException if they hold none
     */
    public static SpringAiModel of(ChatModel model) {
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
    public static SpringAiModel of(ChatModel model, String name, int concurrency) {
        return new SpringAiModel(model, name, concurrency);
    }

    /**
     * Adapts a chat model that is known as such only by its type's name, under the name in its options.
     *
     * @param model a {@link ChatModel}
     * @param concurrency calls under way at once, at least 1
     * @return the model
     * @throws IllegalArgumentException if they hold none
     */
    public static SpringAiModel adapt(Object model, int concurrency) {
        ChatModel chatModel = (ChatModel) model;
        ChatOptions defaults = chatModel.getOptions();
        String name = defaults == null ? null : defaults.getModel();
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(
                    ("The chat model (%s) does not tell its name. Use SpringAiModel.of(model, \"name\", %d), also as the"
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
        return RequestFields.settings(model.getOptions(), name);
    }

    @Override
    public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
        if (prompt.topLogProbabilities() > 0) {
            return CompletableFuture.failedFuture(new ModelException(
                    Kind.UNSUPPORTED,
                    ("Spring AI's responses carry no log-probabilities, so that '%s' (a %s) has none. Use another"
                                    + " expression, name the model by alignunit.model, or test it through LangChain4j.")
                            .formatted(name, model.getClass().getName())));
        }
        return CompletableFuture.supplyAsync(() -> reply(prompt), threads);
    }

    private Reply reply(Prompt prompt) {
        boolean schema = !prompt.schema().isEmpty() && !schemaRefused;
        try {
            return call(prompt, schema);
        } catch (RuntimeException e) {
            int status = HttpStatus.of(e);
            if (!schema || status != 400 && status != 422) {
                throw Failures.of(e, name);
            }
        }
        return withoutSchema(prompt);
    }

    /** Not every server takes a schema, and Spring AI does not tell which do. */
    private Reply withoutSchema(Prompt prompt) {
        try {
            Reply reply = call(prompt, false);
            schemaRefused = true;
            return reply;
        } catch (RuntimeException e) {
            throw Failures.of(e, name);
        }
    }

    private Reply call(Prompt prompt, boolean schema) {
        List<Message> messages = new ArrayList<>();
        if (!prompt.system().isEmpty()) {
            messages.add(new SystemMessage(prompt.system()));
        }
        messages.add(new UserMessage(prompt.user()));
        ChatOptions defaults = model.getOptions();
        ChatOptions.Builder<?> options = defaults == null ? ChatOptions.builder() : defaults.mutate();
        options.temperature(prompt.temperature()).maxTokens(prompt.maxTokens());
        if (schema && options instanceof StructuredOutputChatOptions.Builder<?> structured) {
            structured.outputSchema(prompt.schema());
        }
        return Replies.of(model.call(new org.springframework.ai.chat.prompt.Prompt(messages, options.build())), name);
    }
}

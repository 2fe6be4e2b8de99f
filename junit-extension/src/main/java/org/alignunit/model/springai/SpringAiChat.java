package org.alignunit.model.springai;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.UnknownHostException;
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
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.model.tool.StructuredOutputChatOptions;

/** Translates prompts, replies and failures for Spring AI. */
record SpringAiChat(ChatModel model) implements Chat {

    @Override
    public String library() {
        return "Spring AI";
    }

    @Override
    public Class<?> adapter() {
        return SpringAiModel.class;
    }

    @Override
    public Map<String, Object> settings(String name) {
        return RequestFields.settings(model.getOptions(), name);
    }

    @Override
    public ChatReply ask(Prompt prompt, String name, Set<ModelQuirk> known) {
        if (prompt.topLogProbabilities() > 0) {
            throw ModelException.unasked(
                    ModelException.Kind.UNSUPPORTED,
                    String.format(
                            Locale.ROOT,
                            "Spring AI's responses carry no log-probabilities, so that '%s' (a %s) has none. Use another"
                                    + " expression, name the model by alignunit.model, or test it through LangChain4j.",
                            name,
                            model.getClass().getName()));
        }
        List<Message> messages = new ArrayList<>();
        if (!prompt.system().isEmpty()) {
            messages.add(new SystemMessage(prompt.system()));
        }
        messages.add(new UserMessage(prompt.user()));
        return Replies.answer(
                model.call(new org.springframework.ai.chat.prompt.Prompt(messages, options(prompt, known))), name);
    }

    private ChatOptions options(Prompt prompt, Set<ModelQuirk> known) {
        ChatOptions defaults = model.getOptions();
        ChatOptions.Builder<?> options = defaults == null ? ChatOptions.builder() : defaults.mutate();
        if (!known.contains(ModelQuirk.NO_TEMPERATURE)) {
            options.temperature(prompt.temperature());
        }
        if (!known.contains(ModelQuirk.COMPLETION_TOKENS) || !setCompletionTokens(options, prompt.maxTokens())) {
            options.maxTokens(prompt.maxTokens());
        }
        if (!prompt.schema().isEmpty()
                && !known.contains(ModelQuirk.NO_SCHEMA)
                && options instanceof StructuredOutputChatOptions.Builder<?> structured) {
            structured.outputSchema(prompt.schema());
        }
        return options.build();
    }

    /**
     * {@return whether these options have the greatest length under the name that OpenAI's newer models want} Then it is set,
     * and the older one is not. Options that have it are of artifacts that may be absent, and have no type in common.
     */
    private static boolean setCompletionTokens(ChatOptions.Builder<?> options, int tokens) {
        try {
            options.maxTokens(null);
            options.getClass().getMethod("maxCompletionTokens", Integer.class).invoke(options, tokens);
            return true;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    @Override
    public ChatFailure meaning(RuntimeException thrown) {
        int status = HttpStatus.of(thrown);
        return switch (status) {
            case 401, 403 -> ChatFailure.KEY;
            case 402 -> ChatFailure.ACCOUNT;
            case 404 -> ChatFailure.NAME;
            case 400, 422 -> ChatFailure.MALFORMED;
            case 429 -> ChatFailure.BUSY;
            case 408, 425 -> ChatFailure.UNAVAILABLE;
            case HttpStatus.UNKNOWN -> withoutStatus(thrown);
            default -> status >= 500 ? ChatFailure.UNAVAILABLE : ChatFailure.BAD_EXCHANGE;
        };
    }

    private static ChatFailure withoutStatus(RuntimeException thrown) {
        if (Causes.include(thrown, UnknownHostException.class)) {
            return ChatFailure.ADDRESS;
        }
        if (thrown instanceof UnsupportedOperationException) {
            return ChatFailure.UNSUPPORTED;
        }
        return Causes.include(thrown, IOException.class) ? ChatFailure.UNAVAILABLE : ChatFailure.BAD_EXCHANGE;
    }
}

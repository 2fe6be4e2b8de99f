package org.alignunit.model.springai;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alignunit.model.AdaptedModel;
import org.alignunit.model.AdaptedModel.Failure;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.model.tool.StructuredOutputChatOptions;

/** Translates prompts, replies and failures for Spring AI. */
final class SpringAiChat implements AdaptedModel.Chat {
    private final ChatModel model;
    private volatile boolean schemaRefused;

    SpringAiChat(ChatModel model) {
        this.model = model;
    }

    @Override
    public String library() {
        return "Spring AI";
    }

    @Override
    public Class<?> adapter() {
        return SpringAiModel.class;
    }

    @Override
    public Object model() {
        return model;
    }

    @Override
    public Map<String, Object> settings(String name) {
        return RequestFields.settings(model.getOptions(), name);
    }

    @Override
    public Reply ask(Prompt prompt, String name) {
        if (prompt.topLogProbabilities() > 0) {
            throw new ModelException(
                    ModelException.Kind.UNSUPPORTED,
                    ("Spring AI's responses carry no log-probabilities, so that '%s' (a %s) has none. Use another"
                                    + " expression, name the model by alignunit.model, or test it through LangChain4j.")
                            .formatted(name, model.getClass().getName()));
        }
        boolean schema = !prompt.schema().isEmpty() && !schemaRefused;
        try {
            return call(prompt, name, schema);
        } catch (RuntimeException e) {
            int status = HttpStatus.of(e);
            if (!schema || status != 400 && status != 422) {
                throw e;
            }
        }
        // not every server takes a schema, and Spring AI does not tell which do
        Reply reply = call(prompt, name, false);
        schemaRefused = true;
        return reply;
    }

    private Reply call(Prompt prompt, String name, boolean schema) {
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

    @Override
    public Failure meaning(RuntimeException thrown) {
        int status = HttpStatus.of(thrown);
        return switch (status) {
            case 401, 403 -> Failure.KEY;
            case 404 -> Failure.NAME;
            case 408, 425, 429 -> Failure.UNAVAILABLE;
            case HttpStatus.UNKNOWN -> withoutStatus(thrown);
            default -> status >= 500 ? Failure.UNAVAILABLE : Failure.BAD_EXCHANGE;
        };
    }

    private static Failure withoutStatus(RuntimeException thrown) {
        if (AdaptedModel.causedBy(thrown, UnknownHostException.class)) {
            return Failure.ADDRESS;
        }
        if (thrown instanceof UnsupportedOperationException) {
            return Failure.UNSUPPORTED;
        }
        return AdaptedModel.causedBy(thrown, IOException.class) ? Failure.UNAVAILABLE : Failure.BAD_EXCHANGE;
    }
}

package org.alignunit.model.springai;

import java.io.IOException;
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
import org.alignunit.internal.model.quirks.Complaint;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;

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
        return RequestFields.settings(PromptOptions.defaults(model), name);
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
                model.call(new org.springframework.ai.chat.prompt.Prompt(
                        messages, PromptOptions.of(model, prompt, known))),
                name);
    }

    @Override
    public ChatFailure meaning(RuntimeException thrown) {
        if (HttpStatus.codes(thrown).anyMatch(Complaint.FILTERED::isIn)) {
            return ChatFailure.REFUSAL;
        }
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

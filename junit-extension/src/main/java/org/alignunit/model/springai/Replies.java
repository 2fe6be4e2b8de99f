package org.alignunit.model.springai;

import java.util.List;
import java.util.Locale;
import org.alignunit.internal.model.adapted.AdaptedModel;
import org.alignunit.internal.model.adapted.ChatReply;
import org.alignunit.model.ModelException;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/** Turns Spring AI's responses into replies, and back. */
final class Replies {
    private Replies() {}

    /** A response with what it says of its end: each provider has its own word for too long. */
    static ChatReply answer(ChatResponse response, String name) {
        Reply reply = of(response, name);
        String end = response.getResult().getMetadata().getFinishReason();
        return new ChatReply(reply, "length".equalsIgnoreCase(end) || "max_tokens".equalsIgnoreCase(end));
    }

    static Reply of(ChatResponse response, String name) {
        Generation first = response.getResult();
        if (first == null) {
            throw new ModelException(
                    ModelException.Kind.BAD_EXCHANGE,
                    String.format(Locale.ROOT, "The server gave no reply for model '%s'.", name));
        }
        var metadata = response.getMetadata();
        var usage = metadata.getUsage();
        return AdaptedModel.reply(
                first.getOutput().getText(),
                List.of(),
                usage == null ? null : usage.getPromptTokens(),
                usage == null ? null : usage.getCompletionTokens(),
                metadata.getModel());
    }

    static ChatResponse response(Reply reply) {
        Usage usage = reply.usage();
        return new ChatResponse(
                List.of(new Generation(new AssistantMessage(reply.text()))),
                ChatResponseMetadata.builder()
                        .model(reply.servedBy())
                        .usage(new DefaultUsage(
                                Math.toIntExact(usage.promptTokens()), Math.toIntExact(usage.completionTokens())))
                        .build());
    }
}

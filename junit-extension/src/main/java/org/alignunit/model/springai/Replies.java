package org.alignunit.model.springai;

import java.util.List;
import java.util.Optional;
import org.alignunit.model.ModelException;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;

/** Turns Spring AI's responses into replies, and back. */
final class Replies {
    private Replies() {}

    static Reply of(ChatResponse response, String name) {
        Generation first = response.getResult();
        if (first == null) {
            throw new ModelException(
                    ModelException.Kind.BAD_EXCHANGE, "The server gave no reply for model '%s'.".formatted(name));
        }
        String text = first.getOutput().getText();
        ChatResponseMetadata metadata = response.getMetadata();
        String servedBy = metadata.getModel();
        return new Reply(
                text == null ? "" : text,
                List.of(),
                usage(metadata.getUsage()),
                servedBy == null ? "" : servedBy,
                Optional.empty());
    }

    private static Usage usage(org.springframework.ai.chat.metadata.@Nullable Usage usage) {
        return usage == null
                ? Usage.NONE
                : new Usage(count(usage.getPromptTokens()), count(usage.getCompletionTokens()));
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
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

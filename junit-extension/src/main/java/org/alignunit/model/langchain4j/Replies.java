package org.alignunit.model.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Optional;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.jspecify.annotations.Nullable;

/** Turns LangChain4j's responses into replies, and back. */
final class Replies {
    private Replies() {}

    static Reply of(ChatResponse response, List<TokenAlternatives> tokens) {
        String text = response.aiMessage().text();
        String servedBy = response.metadata().modelName();
        return new Reply(
                text == null ? "" : text,
                tokens,
                usage(response.metadata().tokenUsage()),
                servedBy == null ? "" : servedBy,
                Optional.empty());
    }

    private static Usage usage(@Nullable TokenUsage usage) {
        return usage == null ? Usage.NONE : new Usage(count(usage.inputTokenCount()), count(usage.outputTokenCount()));
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    static ChatResponse response(Reply reply) {
        ChatResponse.Builder response = ChatResponse.builder()
                .aiMessage(AiMessage.from(reply.text()))
                .tokenUsage(new TokenUsage(
                        Math.toIntExact(reply.usage().promptTokens()),
                        Math.toIntExact(reply.usage().completionTokens())));
        return reply.servedBy().isEmpty()
                ? response.build()
                : response.modelName(reply.servedBy()).build();
    }
}

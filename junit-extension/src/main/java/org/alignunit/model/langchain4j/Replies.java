package org.alignunit.model.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import org.alignunit.internal.model.adapted.AdaptedModel;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;

/** Turns LangChain4j's responses into replies, and back. */
final class Replies {
    private Replies() {}

    static Reply of(ChatResponse response, List<TokenAlternatives> tokens) {
        TokenUsage usage = response.metadata().tokenUsage();
        Reply reply = AdaptedModel.reply(
                response.aiMessage().text(),
                tokens,
                usage == null ? null : usage.inputTokenCount(),
                usage == null ? null : usage.outputTokenCount(),
                response.metadata().modelName());
        return response.finishReason() == FinishReason.CONTENT_FILTER ? reply.asRefusal() : reply;
    }

    static ChatResponse response(Reply reply) {
        ChatResponse.Builder response = ChatResponse.builder()
                .aiMessage(AiMessage.from(reply.text()))
                .tokenUsage(new TokenUsage(
                        Math.toIntExact(reply.usage().promptTokens()),
                        Math.toIntExact(reply.usage().completionTokens())));
        if (reply.refused()) {
            response.finishReason(FinishReason.CONTENT_FILTER);
        }
        return reply.servedBy().isEmpty()
                ? response.build()
                : response.modelName(reply.servedBy()).build();
    }
}

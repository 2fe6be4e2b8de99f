package org.alignunit.model.springai;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alignunit.internal.model.adapted.AdaptedModel;
import org.alignunit.internal.model.adapted.ChatReply;
import org.alignunit.internal.model.quirks.ReplyEnd;
import org.alignunit.model.ModelException;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.metadata.ChatResponseMetadata;
import org.springframework.ai.chat.metadata.DefaultUsage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.util.StringUtils;

/** Turns Spring AI's responses into replies, and back. */
final class Replies {
    private static final String REFUSED = "content_filter";

    private Replies() {}

    static ChatReply answer(ChatResponse response, String name) {
        return new ChatReply(of(response, name), end(first(response, name)) == ReplyEnd.CUT_OFF);
    }

    private static ReplyEnd end(Generation generation) {
        return ReplyEnd.of(generation.getMetadata().getFinishReason());
    }

    /** The first generation with a text of its own: some chat models make one of each block, the thoughts before the answer. */
    private static Generation first(ChatResponse response, String name) {
        List<Generation> all = response.getResults();
        return all.stream()
                .filter(generation -> generation.getOutput() != null
                        && StringUtils.hasText(generation.getOutput().getText())
                        && !isThought(generation.getOutput().getMetadata()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new ModelException(
                        ModelException.Kind.BAD_EXCHANGE,
                        String.format(Locale.ROOT, "The server gave no reply for model '%s'.", name)));
    }

    /** As Anthropic's chat models mark thoughts, and Google's. */
    private static boolean isThought(Map<String, Object> metadata) {
        return metadata.containsKey("signature")
                || metadata.containsKey("thinking")
                || metadata.containsKey("data")
                || Boolean.TRUE.equals(metadata.get("isThought"));
    }

    static Reply of(ChatResponse response, String name) {
        Generation first = first(response, name);
        Map<String, Object> about = first.getOutput().getMetadata();
        String refusal = about.get("refusal") instanceof String words ? words : "";
        String text = isThought(about) ? "" : first.getOutput().getText();
        var metadata = response.getMetadata();
        var usage = metadata.getUsage();
        Reply reply = AdaptedModel.reply(
                StringUtils.hasText(text) ? text : refusal,
                List.of(),
                usage == null ? null : usage.getPromptTokens(),
                usage == null ? null : usage.getCompletionTokens(),
                metadata.getModel());
        return !refusal.isEmpty() || end(first) == ReplyEnd.REFUSED ? reply.asRefusal() : reply;
    }

    static ChatResponse response(Reply reply) {
        Usage usage = reply.usage();
        AssistantMessage message = new AssistantMessage(reply.text());
        Generation generation = reply.refused()
                ? new Generation(
                        message,
                        ChatGenerationMetadata.builder().finishReason(REFUSED).build())
                : new Generation(message);
        return new ChatResponse(
                List.of(generation),
                ChatResponseMetadata.builder()
                        .model(reply.servedBy())
                        .usage(new DefaultUsage(
                                Math.toIntExact(usage.promptTokens()), Math.toIntExact(usage.completionTokens())))
                        .build());
    }
}

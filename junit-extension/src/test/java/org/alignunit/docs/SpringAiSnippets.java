package org.alignunit.docs;

import org.alignunit.model.LanguageModel;
import org.alignunit.model.springai.RecordedChatModel;
import org.alignunit.model.springai.SpringAiModel;
import org.springframework.ai.chat.model.ChatModel;

/** The Spring AI of {@code docs/chat-models.md}. */
final class SpringAiSnippets {
    private SpringAiSnippets() {}

    static LanguageModel adapted(ChatModel chatModel) {
        // tag::adapted
        LanguageModel model = SpringAiModel.of(chatModel);
        // end::adapted
        return model;
    }

    static ChatModel recorded(ChatModel chatModel) {
        // tag::recorded
        ChatModel recorded = RecordedChatModel.of(chatModel, "persona-pipeline");
        // end::recorded
        return recorded;
    }
}

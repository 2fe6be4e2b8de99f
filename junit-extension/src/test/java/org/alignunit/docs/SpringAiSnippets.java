package org.alignunit.docs;

import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.springai.RecordedChatModel;
import org.alignunit.model.springai.SpringAiModel;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.beans.factory.annotation.Autowired;

/** The Spring AI of {@code docs/chat-models.md}. */
final class SpringAiSnippets {
    private SpringAiSnippets() {}

    /** What a {@code @SpringBootTest} has. */
    static class Injected {
        // tag::injected
        @Autowired
        @ModelUnderTest
        ChatModel chatModel;
        // end::injected
    }

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

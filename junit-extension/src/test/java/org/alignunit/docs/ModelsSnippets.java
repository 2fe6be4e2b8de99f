package org.alignunit.docs;

import dev.langchain4j.model.chat.ChatModel;
import java.nio.file.Path;
import java.time.Instant;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.http.HttpModels;
import org.alignunit.model.langchain4j.LangChain4jModel;
import org.alignunit.model.langchain4j.RecordedChatModel;
import org.alignunit.model.recorded.Recordings;

/** The Java of {@code docs/models.md}, {@code recordings.md} and {@code chat-models.md}. */
final class ModelsSnippets {
    private ModelsSnippets() {}

    static LanguageModel named() {
        // tag::named
        LanguageModel model = HttpModels.parse("llama3.2@http://127.0.0.1:8080/v1");
        // end::named
        return model;
    }

    static LanguageModel adapted(ChatModel chatModel) {
        // tag::adapted
        LanguageModel model = LangChain4jModel.of(chatModel);
        // end::adapted
        return model;
    }

    static ChatModel recorded(ChatModel chatModel) {
        // tag::recorded
        ChatModel recorded = RecordedChatModel.of(chatModel, "persona-pipeline");
        // end::recorded
        return recorded;
    }

    static void imported(Path directory, Prompt prompt) {
        // tag::imported
        try (Recordings recordings = Recordings.in(directory)) {
            Reply reply = Reply.of("A: 40%, B: 60%").from(Instant.parse("2024-11-08T00:00:00Z"), "published figures");
            recordings.add("gpt-4", prompt, 0, reply);
        }
        // end::imported
    }
}

package org.example;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;

class DrinksTest {
    @ModelUnderTest
    ChatModel model() {
        return OpenAiChatModel.builder()
                .baseUrl(Server.URL + "/v1")
                .apiKey("none")
                .modelName("m")
                .maxRetries(0)
                .build();
    }

    @AlignmentTest(survey = "surveys/drinks.json", questions = "often", groups = "AGE=Young", within = 0.5)
    void drinks_what_the_young_drink() {}
}

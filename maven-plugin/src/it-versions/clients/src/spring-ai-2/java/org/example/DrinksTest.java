package org.example;

import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;

class DrinksTest {
    @ModelUnderTest
    ChatModel model() {
        return OpenAiChatModel.builder()
                .options(OpenAiChatOptions.builder()
                        .baseUrl(Server.URL + "/v1")
                        .apiKey("none")
                        .model("m")
                        .maxRetries(0)
                        .build())
                .build();
    }

    @AlignmentTest(survey = "surveys/drinks.json", questions = "often", groups = "AGE=Young", within = 0.5)
    void drinks_what_the_young_drink() {}
}

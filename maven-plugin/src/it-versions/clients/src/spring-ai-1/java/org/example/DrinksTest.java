package org.example;

import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.api.OpenAiApi;

class DrinksTest {
    @ModelUnderTest
    ChatModel model() {
        return OpenAiChatModel.builder()
                .openAiApi(OpenAiApi.builder().baseUrl(Server.URL).apiKey("none").build())
                .defaultOptions(OpenAiChatOptions.builder().model("m").build())
                .build();
    }

    @AlignmentTest(survey = "surveys/drinks.json", questions = "often", groups = "AGE=Young", within = 0.5)
    void drinks_what_the_young_drink() {}
}

package org.example;

import java.util.concurrent.CompletableFuture;
import org.alignunit.Expression;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

class TeaTest {
    @ModelUnderTest
    static final LanguageModel MODEL = new LanguageModel() {
        @Override
        public String name() {
            return "m";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            return CompletableFuture.completedFuture(Reply.of(prompt.schema().isEmpty() ? "A" : "{\"A\": \"50%\", \"B\": \"50%\"}"));
        }
    };

    @AlignmentTest(survey = "tea.json", groups = "AGE=Young")
    void verbalized() {
        if (Boolean.getBoolean("red")) {
            throw new AssertionError("a red test");
        }
    }

    @AlignmentTest(
            survey = "tea.json",
            groups = "AGE=Old",
            expression = Expression.SAMPLED,
            maxCalls = 20)
    void sampled() {}
}

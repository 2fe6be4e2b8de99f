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
            return "never asked";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            throw new IllegalStateException("asked");
        }
    };

    @AlignmentTest(survey = "tea.json", groups = "AGE=Young", within = 0.25)
    void verbalized() {}

    @AlignmentTest(
            survey = "tea.json",
            groups = "AGE=Old",
            expression = Expression.SAMPLED,
            maxCalls = 20,
            within = 0.05)
    void sampled() {}
}

package org.example;

import java.util.concurrent.CompletableFuture;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/** A single reply to each question. */
class CoffeeIT {
    @ModelUnderTest
    static final LanguageModel MODEL = new LanguageModel() {
        @Override
        public String name() {
            return "ours";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            return CompletableFuture.completedFuture(Reply.of("{\"A\": \"80%\", \"B\": \"20%\"}"));
        }
    };

    @AlignmentTest(survey = "tea.json", groups = "AGE=Old", within = 0.25)
    void likes_coffee() {}
}

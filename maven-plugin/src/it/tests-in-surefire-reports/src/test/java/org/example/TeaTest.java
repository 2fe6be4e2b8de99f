package org.example;

import java.util.concurrent.CompletableFuture;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.Nested;

class TeaTest {
    @ModelUnderTest
    static final LanguageModel MODEL = new LanguageModel() {
        @Override
        public String name() {
            return "undecided";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            return CompletableFuture.completedFuture(Reply.of("{\"A\": \"50%\", \"B\": \"50%\"}"));
        }
    };

    @AlignmentTest(survey = "tea.json", within = 0.25)
    void likes_tea() {}

    @Nested
    class Outage {
        @ModelUnderTest
        final LanguageModel gone = new LanguageModel() {
            @Override
            public String name() {
                return "gone";
            }

            @Override
            public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
                return CompletableFuture.failedFuture(
                        new ModelException(ModelException.Kind.UNAVAILABLE, "the kettle is cold"));
            }
        };

        @AlignmentTest(survey = "tea.json", groups = "AGE=Old", within = 0.25)
        void likes_tea() {}
    }
}

package org.example;

import java.util.concurrent.CompletableFuture;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/** What is asked of every tea. */
abstract class AnyTea {
    @ModelUnderTest
    static final LanguageModel MODEL = new LanguageModel() {
        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            return CompletableFuture.completedFuture(Reply.of("{\"A\": 60, \"B\": 40}"));
        }
    };

    @AlignmentTest(survey = "tea.json", within = 0.25)
    void likes_tea() {}
}

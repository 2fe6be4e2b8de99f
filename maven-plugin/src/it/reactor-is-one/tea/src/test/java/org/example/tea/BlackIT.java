package org.example.tea;

import java.util.concurrent.CompletableFuture;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

class BlackIT {
    @ModelUnderTest
    static final LanguageModel MODEL = new LanguageModel() {
        @Override
        public String name() {
            return "ours";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            return CompletableFuture.completedFuture(Reply.of("{\"A\": \"" + (50 + Integer.getInteger("off", 0)) + "%\", \"B\": \"" + (50 - Integer.getInteger("off", 0)) + "%\"}"));
        }
    };

    @AlignmentTest(survey = "tea.json", groups = "AGE=Young", within = 0.25)
    void likes_it() {}
}

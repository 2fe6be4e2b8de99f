package org.example;

import java.util.concurrent.CompletableFuture;
import org.alignunit.Expression;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/** The model is divided as people are, but for the build in which it is worse. */
class TeaIT {
    @ModelUnderTest
    static final LanguageModel MODEL = new LanguageModel() {
        @Override
        public String name() {
            return "ours";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            boolean worse = Boolean.getBoolean("worse");
            return CompletableFuture.completedFuture(Reply.of(draw % 2 == 0 || worse ? "A" : "B"));
        }
    };

    @AlignmentTest(survey = "tea.json", groups = "AGE=Young", expression = Expression.SAMPLED, maxCalls = 400)
    void likes_tea() {}
}

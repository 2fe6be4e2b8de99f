package org.example;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.alignunit.Expression;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/** Would take 2 x 20 calls; four classes of it, run twice, would take 320. */
abstract class Tea {
    @ModelUnderTest
    final LanguageModel model = new LanguageModel() {
        @Override
        public String name() {
            return System.getProperty("model") + " of " + Tea.this.getClass().getSimpleName();
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            return CompletableFuture.supplyAsync(
                    () -> Reply.of(draw % 2 == 0 ? "A" : "B"),
                    CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
        }
    };

    @AlignmentTest(survey = "tea.json", expression = Expression.SAMPLED, maxCalls = 20)
    void likes_tea() {}
}

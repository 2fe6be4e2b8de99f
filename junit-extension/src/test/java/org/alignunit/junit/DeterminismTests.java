package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.alignunit.Expression;
import org.alignunit.Scope;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.Test;

class DeterminismTests extends InJUnit {
    /** The same reply to the same draw, after another wait each time. */
    static class Jittery {
        @ModelUnderTest
        static final LanguageModel MODEL = new LanguageModel() {
            private final Random waits = new Random();

            @Override
            public String name() {
                return "jittery";
            }

            @Override
            public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
                boolean yes = new Random(31L * prompt.user().hashCode() + draw).nextDouble() < 0.7;
                return CompletableFuture.supplyAsync(
                        () -> Reply.of(yes ? "A" : "B"),
                        CompletableFuture.delayedExecutor(waits.nextInt(5), TimeUnit.MILLISECONDS));
            }
        };

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                expression = Expression.SAMPLED,
                within = 0.3)
        void means() {}

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                expression = Expression.SAMPLED,
                scope = Scope.QUESTION,
                within = 0.3)
        void questions() {}
    }

    @Test
    void the_result_file_is_the_same_at_any_concurrency_but_for_what_the_run_cost() throws IOException {
        String first = results(runs, "1");
        String second = results(runs.anew(), "16");

        assertThat(second).isEqualTo(first).contains("\"verdict\"");
    }

    private static String results(Runs runs, String concurrency) throws IOException {
        runs.run(Jittery.class, "alignunit.concurrency", concurrency);
        return runs.resultFile(Jittery.class);
    }
}

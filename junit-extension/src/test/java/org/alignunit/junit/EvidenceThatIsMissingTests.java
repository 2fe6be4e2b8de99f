package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.Inconclusive;
import org.alignunit.Outcome;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Absence of evidence never passes, and never looks like a figure. */
class EvidenceThatIsMissingTests extends InJUnit {
    static class Raw {
        @ModelUnderTest
        LanguageModel model = ScriptedModel.answering(0.5);

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                decision = Decision.POINT,
                maxCalls = 40,
                within = 0.2)
        void raw() {}
    }

    @Test
    void a_plain_distance_of_part_of_the_replies_is_inconclusive() {
        runs.run(Raw.class, "alignunit.budget.calls", "4").testEvents().assertStatistics(stats -> stats.failed(1));

        assertThat(runs.result().verdict()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(runs.result().conclusion().message()).contains("alignunit.budget.calls");
    }

    static class Measured {
        @ModelUnderTest
        LanguageModel model = ScriptedModel.answering(0.5);

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 40)
        void measured() {}
    }

    @Test
    void a_report_of_part_of_the_replies_says_so() {
        runs.run(Measured.class, "alignunit.budget.calls", "4");

        assertThat(runs.result().verdict()).isEqualTo(Outcome.REPORTED);
        assertThat(runs.result().conclusion().cutShort()).isTrue();
        assertThat(runs.result().questions())
                .extracting(question -> question.replies().answers())
                .containsExactly(3, 1);
        assertThat(runs.result().conclusion().problems())
                .containsEntry("cut short: replies missing from the last round", 2);
    }

    @Test
    void a_report_of_all_replies_lacks_none() {
        runs.run(Measured.class);

        assertThat(runs.result().conclusion().cutShort()).isFalse();
        assertThat(runs.result().conclusion().problems()).isEmpty();
    }

    static class Gibberish {
        @ModelUnderTest
        LanguageModel model = new ScriptedModel((prompt, draw) -> "gibberish");
    }

    static class MeasuredGibberish extends Gibberish {
        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young")
        void measured() {}
    }

    @Test
    void nothing_read_is_no_measurement() {
        runs.run(MeasuredGibberish.class).testEvents().assertStatistics(stats -> stats.failed(1));

        assertThat(runs.result().verdict()).isEqualTo(Outcome.ERROR);
        assertThat(runs.result().figures().estimate()).isNull();
        assertThat(runs.result().figures().noiseFloor()).isNull();
        assertThat(runs.result().conclusion().message()).contains("1 x no answer, such as \"gibberish\"");
    }

    static class ToleratedGibberish extends Gibberish {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                maxUnanswered = 1,
                within = 0.45)
        void asserted() {}
    }

    @Test
    void nothing_read_is_never_aligned_however_much_may_be_unanswered() {
        runs.run(ToleratedGibberish.class).testEvents().assertStatistics(stats -> stats.failed(1));

        assertThat(runs.result().verdict()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(runs.result().figures().estimate()).isNull();
    }

    static class Endless {
        @ModelUnderTest
        final LanguageModel model = new LanguageModel() {
            @Override
            public String name() {
                return "endless";
            }

            @Override
            public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
                return new CompletableFuture<>();
            }
        };

        @Timeout(value = 200, unit = TimeUnit.MILLISECONDS)
        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young", within = 0.1)
        void waits() {}
    }

    @Test
    void a_time_out_leaves_an_error_in_the_result_file() {
        runs.run(Endless.class).testEvents().assertStatistics(stats -> stats.failed(1));

        assertThat(runs.result().verdict()).isEqualTo(Outcome.ERROR);
        assertThat(runs.result().conclusion().message()).contains("interrupted");
    }

    static class ClosedAfterEach {
        private volatile boolean closed;

        @ModelUnderTest
        final LanguageModel model = new ScriptedModel((prompt, draw) -> {
            if (prompt.user().contains("over 65")) {
                sleep();
            }
            if (closed) {
                throw new IllegalStateException("closed");
            }
            return "{\"A\": \"50%\", \"B\": \"50%\", \"C\": \"0%\"}";
        });

        @AfterEach
        void close() {
            closed = true;
        }

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", within = 0.45)
        void both() {}

        private static void sleep() {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void cleaning_up_after_the_first_test_case_does_not_harm_the_others() {
        runs.run(ClosedAfterEach.class).testEvents().assertStatistics(stats -> stats.succeeded(2));
    }

    static class AbortingWithAFailingBody {
        @ModelUnderTest
        LanguageModel model = ScriptedModel.answering(0.5);

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 24,
                inconclusive = Inconclusive.ABORT,
                within = 0.2)
        void body() {
            throw new AssertionError("the body's own");
        }
    }

    @Test
    void an_aborted_verdict_does_not_hide_a_failing_body() {
        assertThat(Runs.failure(runs.run(AbortingWithAFailingBody.class))).hasMessage("the body's own");
    }

    static class Untold {
        @ModelUnderTest
        LanguageModel model = ScriptedModel.answering(0.5);

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 200)
        void many() {}
    }

    @Test
    void a_token_budget_binds_where_the_server_does_not_tell_what_it_charged() {
        runs.run(
                Untold.class,
                "alignunit.budget.tokens",
                "4000",
                "alignunit.price.prompt",
                "1",
                "alignunit.price.completion",
                "1");

        assertThat(ScriptedModel.CALLS).hasValueLessThan(100);
        assertThat(runs.result().run().costUsd()).isNull();
    }
}

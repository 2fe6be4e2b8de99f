package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SplittableRandom;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.Scope;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.model.LanguageModel;
import org.junit.jupiter.api.Test;

class RandomQuestionsInJUnitTests extends InJUnit {
    /** Half yes, half no: near most of the people, and the same reply to the same prompt and draw. */
    static class Even {
        @ModelUnderTest
        static final LanguageModel MODEL = new ScriptedModel((prompt, draw) ->
                new SplittableRandom(31L * prompt.user().hashCode() + draw).nextBoolean() ? "A" : "B");

        @AlignmentTest(
                survey = "surveys/forty.json",
                expression = Expression.SAMPLED,
                scope = Scope.RANDOM_QUESTIONS,
                within = 0.35)
        void test() {}
    }

    @Test
    void a_verdict_comes_before_all_questions_were_asked_and_a_replay_costs_nothing() throws IOException {
        runs.run(Even.class, "alignunit.recordings", "record")
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1));
        TestResult result = runs.result();
        int paid = ScriptedModel.CALLS.get();

        assertThat(result.verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(result.questions()).hasSizeBetween(5, 35);
        assertThat(result.questions()).allMatch(QuestionResult::read);
        assertThat(result.conclusion().problems())
                .containsEntry("questions not drawn", 40 - result.questions().size());
        assertThat(result.figures().upper()).isBetween(0.1, 0.35);
        assertThat(result.figures().skill()).isNotNull();
        assertThat(paid).isLessThan(40 * 8);

        Runs again = runs.anew();
        again.run(Even.class, "alignunit.recordings", "replay");

        assertThat(ScriptedModel.CALLS).hasValue(paid);
        assertThat(again.resultFile(Even.class)).isEqualTo(runs.resultFile(Even.class));
    }

    @Test
    void another_seed_draws_other_questions() {
        runs.run(Even.class);
        Runs other = runs.anew();
        other.run(Even.class, "alignunit.seed", "7");

        assertThat(other.result().questions())
                .extracting(QuestionResult::id)
                .isNotEqualTo(runs.result().questions().stream()
                        .map(QuestionResult::id)
                        .toList());
    }

    static class Reworded extends Even {
        @AlignmentTest(
                survey = "surveys/forty.json",
                expression = Expression.SAMPLED,
                scope = Scope.RANDOM_QUESTIONS,
                within = 0.35)
        @Override
        void test() {}
    }

    @Test
    void orders_are_refused() {
        assertThat(Runs.failure(runs.run(Reworded.class, "alignunit.permutations", "2")))
                .hasMessageContaining("@AlignmentTest(scope)")
                .hasMessageContaining("one order and wording");
    }

    static class Told {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);

        @AlignmentTest(survey = "surveys/forty.json", scope = Scope.RANDOM_QUESTIONS, within = 0.35)
        void test() {}
    }

    @Test
    void replies_of_shares_are_refused() {
        assertThat(Runs.failure(runs.run(Told.class)))
                .hasMessageContaining("@AlignmentTest(scope)")
                .hasMessageContaining("expression = SAMPLED");
    }
}

package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alignunit.Steering;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.internal.result.asking.OtherPrompt;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.model.LanguageModel;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What plans and results tell of prompts and conditions. */
class WhatIsSentInJUnitTests extends InJUnit {
    static class Worded {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);

        @AlignmentTest(survey = "surveys/worded.json")
        void tea() {}
    }

    @Test
    void the_result_tells_the_condition() {
        runs.run(Worded.class, "alignunit.permutations", "6");

        assertThat(runs.result().id().asked().condition()).isEqualTo(new Condition(6, 2, 2, false, null, false, null));
        assertThat(runs.result().questions())
                .extracting(QuestionResult::id, QuestionResult::ways)
                .containsExactly(tuple("which", 2 * 2), tuple("often", 6 * 2 * 2));
    }

    static class FourOptions {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);

        @AlignmentTest(survey = "surveys/drinks.json", questions = "often", groups = "AGE=Old")
        void drinks() {}
    }

    @Test
    void the_condition_tells_the_seed_of_shuffled_orders_where_another_would_show_others() {
        runs.run(FourOptions.class, "alignunit.permutations", "8", "alignunit.seed", "7");
        assertThat(runs.result().id().asked().condition().orderSeed()).isEqualTo(7);

        Runs four = runs.anew();
        four.run(FourOptions.class, "alignunit.permutations", "4", "alignunit.seed", "7");
        assertThat(four.result().id().asked().condition().orderSeed()).isNull();
    }

    @Test
    void the_result_shows_the_question_of_the_most_ways_in_each_of_them() {
        runs.run(Worded.class, "alignunit.permutations", "2");
        FirstPrompt prompt = runs.result().setup().prompt();

        assertThat(prompt.question()).isEqualTo("often");
        assertThat(prompt.ways()).isEqualTo(2 * 2 * 2);
        assertThat(prompt.others())
                .extracting(OtherPrompt::words)
                .containsExactly(
                        "order 2",
                        "wording 2",
                        "persona in wording 2",
                        "order 2, wording 2",
                        "order 2, persona in wording 2",
                        "wording 2, persona in wording 2",
                        "order 2, wording 2, persona in wording 2");
        assertThat(Stream.concat(
                                Stream.of(prompt.user()),
                                prompt.others().stream().map(OtherPrompt::user))
                        .distinct())
                .hasSize(8);
        assertThat(prompt.others().get(0).user())
                .contains("A. " + prompt.others().get(0).options().get(0) + "\n")
                .doesNotContain("A. " + prompt.options().get(0) + "\n");
        assertThat(prompt.more()).isEmpty();
    }

    @Test
    void a_plan_shows_every_question_in_its_ways_and_counts_what_it_leaves_out() {
        EngineExecutionResults run =
                runs.run(Worded.class, "alignunit.permutations", "6", "alignunit.recordings", "plan");
        List<FirstPrompt> prompts =
                OutputFiles.PLANS.readAll(runs.output()).get(0).prompts();

        assertThat(prompts)
                .extracting(
                        FirstPrompt::question,
                        FirstPrompt::ways,
                        prompt -> prompt.others().size())
                .containsExactlyInAnyOrder(tuple("which", 2 * 2, 3), tuple("often", 6 * 2 * 2, FirstPrompt.MOST));
        assertThat(prompts.stream().map(FirstPrompt::more))
                .containsExactlyInAnyOrder("", "and 12 more of these orders and wordings together");
        assertThat(run.testEvents().aborted().list())
                .singleElement()
                .satisfies(event -> assertThat(event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow())
                        .hasMessageContaining("the question is asked in 24 orders and wordings"));
    }

    static class Shown {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);

        @AlignmentTest(
                survey = "surveys/parks.json",
                groups = "AGE=Young",
                steering = {Steering.FEW_SHOT, Steering.PERSONA},
                examples = 2,
                examplesUnderTest = true)
        void parks() {}
    }

    @Test
    void the_result_tells_the_examples_where_any_are_shown() {
        runs.run(Shown.class);

        assertThat(runs.results())
                .extracting(
                        test -> test.id().asked().steering().words(),
                        result -> condition(result).examples(),
                        result -> condition(result).examplesUnderTest())
                .containsExactly(tuple("few-shot", 2, true), tuple("persona", null, false));
    }

    private static Condition condition(TestResult result) {
        return Objects.requireNonNull(result.id().asked().condition());
    }
}

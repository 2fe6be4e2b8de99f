package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alignunit.Expression;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.PlannedCalls;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.model.LanguageModel;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.opentest4j.TestAbortedException;

class PlansInJUnitTests extends InJUnit {
    static class Verbalized {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Young",
                within = 0.1)
        void young(Alignment alignment) {
            throw new IllegalStateException("the body ran, with " + alignment.estimate());
        }
    }

    @Test
    void a_test_is_aborted_with_its_figures_and_asks_nothing() {
        EngineExecutionResults run = plan(Verbalized.class);

        run.testEvents().assertStatistics(stats -> stats.started(1).aborted(1));
        assertThat(ScriptedModel.CALLS).hasValue(0);
        assertThat(runs.results()).isEmpty();
        assertThat(aborted(run))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageStartingWith("PLANNED: Young, persona, verbalized: total variation <= 0.1")
                .hasMessageContainingAll(
                        "calls: 2 (0 recorded) expected, 2 (0 recorded) are enough for 95 of 100 runs, 2 (0 recorded) are allowed",
                        "no price configured",
                        "a fixed number of calls",
                        "sent first for \"trees\", with temperature 1, at most 108 tokens, as JSON that follows {\"type\"",
                        "[user]\nEstimate how people answer the survey question below, where each of them is a person",
                        "Question: Are there enough trees?\nA. Yes\nB. No",
                        runs.output().resolve("plans").toString());
    }

    @Test
    void the_plan_file_holds_the_exact_prompts_and_an_estimate_of_their_tokens() {
        plan(Verbalized.class, "alignunit.price.prompt", "2", "alignunit.price.completion", "10");

        CasePlan plan = only();
        assertThat(plan.name().testClass()).isEqualTo(Verbalized.class.getName());
        assertThat(plan.prompts()).extracting(prompt -> prompt.question()).containsExactly("trees", "lawns");
        assertThat(plan.prompts().get(0).options()).containsExactly("Yes", "No", "No answer");
        assertThat(plan.prompts().get(0).user()).contains("a person under 30", "Are there enough trees?", "B. No");
        long sent = plan.prompts().stream()
                .mapToLong(prompt -> (long) Math.ceil(prompt.user().length() / 4.0))
                .sum();
        assertThat(plan.calls().expected()).isEqualTo(new PlannedCalls(2, 0, sent, 18L, (sent * 2 + 18 * 10) / 1e6));
        assertThat(plan.calls().most().completionTokens()).isEqualTo(2 * (60 + 16 * 3));
    }

    @Test
    void recorded_replies_cost_nothing() {
        runs.run(Verbalized.class, "alignunit.recordings", "record");
        assertThat(ScriptedModel.CALLS).hasValue(2);

        plan(Verbalized.class);

        assertThat(ScriptedModel.CALLS).hasValue(2);
        assertThat(only().calls().expected()).isEqualTo(new PlannedCalls(2, 2, 0L, 0L, null));
    }

    static class Sampled {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.answering(0.5);

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                within = 0.25)
        void young() {}
    }

    @Test
    void independent_answers_are_simulated_at_distance_zero_the_same_each_time() {
        plan(Sampled.class);
        CasePlan plan = only();
        plan(Sampled.class);

        assertThat(only()).isEqualTo(plan);
        assertThat(plan.calls().most().calls()).isEqualTo(300);
        assertThat(plan.calls().expected().calls()).isBetween(10.0, 60.0);
        assertThat(plan.calls().high().calls())
                .isBetween(plan.calls().expected().calls(), 120.0);
        assertThat(plan.resolution().gapBelow()).isBetween(0.05, 0.2);
        assertThat(plan.resolution().gapAbove()).isBetween(0.05, 0.2);
        assertThat(plan.resolution().noiseFloor()).isPositive();
        assertThat(plan.assumption()).contains("distance 0");
    }

    @Test
    void replies_that_are_recorded_are_counted_for_as_many_calls_as_are_planned() {
        runs.run(Sampled.class, "alignunit.recordings", "record");
        int recorded = ScriptedModel.CALLS.get();

        plan(Sampled.class);

        CasePlan plan = only();
        assertThat(plan.calls().most().recorded()).isEqualTo(recorded);
        assertThat(plan.calls().expected().recorded())
                .isEqualTo(Math.min(recorded, plan.calls().expected().calls()));
    }

    @Test
    void a_budget_decides_less_and_says_so_where_it_is_too_small() {
        plan(Sampled.class);
        double gap = only().resolution().gapBelow();
        plan(Sampled.class, "alignunit.budget.calls", "120");
        CasePlan plan = only();
        plan(Sampled.class, "alignunit.budget.calls", "8");

        assertThat(plan.resolution().gapBelow()).isGreaterThan(gap);
        assertThat(plan.message()).isEmpty();
        assertThat(only().resolution().gapBelow()).isNull();
        assertThat(only().message()).contains("the budget pays for 8 calls", "alignunit.budget");
    }

    static class OwnPipeline {
        @RespondentUnderTest
        String answer(Question question, Group group) {
            throw new IllegalStateException("asked " + question.id() + " of " + group.key());
        }

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                within = 0.3)
        void young() {}
    }

    @Test
    void a_pipeline_is_planned_without_its_prompts() {
        EngineExecutionResults run = plan(OwnPipeline.class);

        CasePlan plan = only();
        assertThat(plan.calls().expected().calls()).isPositive();
        assertThat(plan.calls().expected().promptTokens()).isNull();
        assertThat(plan.prompts()).isEmpty();
        assertThat(aborted(run)).hasMessageContaining("tokens unknown");
    }

    @Test
    void a_plan_file_has_its_schema() throws Exception {
        plan(Verbalized.class);

        Path file = runs.output().resolve("plans").resolve(Verbalized.class.getName() + ".json");
        assertThat(Files.readString(file)).contains("\"schema\" : \"alignunit-plan-1\"");
    }

    private EngineExecutionResults plan(Class<?> tests, String... parameters) {
        String[] all = new String[parameters.length + 2];
        all[0] = "alignunit.recordings";
        all[1] = "plan";
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return runs.run(tests, all);
    }

    private CasePlan only() {
        List<CasePlan> plans = OutputFiles.PLANS.readAll(runs.output());
        assertThat(plans).hasSize(1);
        return plans.get(0);
    }

    private static Throwable aborted(EngineExecutionResults run) {
        return run.testEvents()
                .aborted()
                .list()
                .get(0)
                .getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}

package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alignunit.Decision;
import org.alignunit.ErrorSource;
import org.alignunit.Expression;
import org.alignunit.Inconclusive;
import org.alignunit.Outcome;
import org.alignunit.Scope;
import org.alignunit.Steering;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Remarks;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.opentest4j.AssertionFailedError;

class VerdictsInJUnitTests extends InJUnit {
    static class StatesHalf {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);
    }

    static class Aligned extends StatesHalf {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Young",
                within = 0.1)
        void young(Alignment alignment) {
            assertThat(alignment.estimate()).isZero();
            assertThat(alignment.question("lawns").model()).isEqualTo(Map.of("Yes", 0.5, "No", 0.5));
        }
    }

    @Test
    void a_model_within_the_threshold_passes() {
        EngineExecutionResults run = runs.run(Aligned.class);

        run.testEvents().assertStatistics(stats -> stats.started(1).succeeded(1));
        assertThat(Runs.names(run)).containsExactly("Young, persona, verbalized: total variation <= 0.1");
        assertThat(Runs.entries(run))
                .containsEntry("alignunit.verdict", "ALIGNED")
                .containsEntry("alignunit.model", "scripted")
                .containsEntry("alignunit.survey", "parks")
                .containsEntry("alignunit.group", "AGE=Young")
                .containsEntry("alignunit.property", "DISTANCE")
                .containsEntry("alignunit.within", "0.1")
                .containsEntry("alignunit.estimate", "0.0")
                .containsKeys("alignunit.lower", "alignunit.upper")
                .containsEntry("alignunit.calls", "2")
                .doesNotContainKey("alignunit.skill") // equal shares are these people's own
                .doesNotContainValue("null");
    }

    static class Misaligned extends StatesHalf {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Old",
                within = 0.1)
        void old() {}
    }

    @Test
    void a_model_beyond_it_fails_with_both_distributions_and_a_message_to_act_on() {
        EngineExecutionResults run = runs.run(Misaligned.class);
        Throwable failure = Runs.failure(run);

        assertThat(Runs.entries(run)).containsEntry("alignunit.skill", "0.0");

        assertThat(failure).isInstanceOf(AssertionFailedError.class);
        AssertionFailedError error = (AssertionFailedError) failure;
        assertThat(error.getExpected().getStringRepresentation()).contains("trees\n  Yes: 90 %\n  No: 10 %");
        assertThat(error.getActual().getStringRepresentation()).contains("trees\n  Yes: 50 %\n  No: 50 %");
        assertThat(error.getMessage())
                .startsWith("MISALIGNED: Old, persona, verbalized: total variation <= 0.1")
                .contains(
                        "scripted",
                        "AGE=Old",
                        "0.400",
                        "threshold    0.100",
                        "noise floor",
                        "uniform",
                        "Worst questions")
                .contains("people ##################..   90 %  model ##########..........   50 %")
                .contains("What to do: describe");
        assertThat(error.getStackTrace()).singleElement().satisfies(frame -> {
            assertThat(frame).asString().startsWith(Misaligned.class.getName() + ".old(VerdictsInJUnitTests.java:");
            assertThat(lines().get(frame.getLineNumber() - 1)).contains("void old() {}");
        });
        TestResult result = runs.result();
        assertThat(result.verdict()).isEqualTo(Outcome.MISALIGNED);
        assertThat(result.figures().estimate()).isCloseTo(0.4, within(1e-12));
        assertThat(result.questions().get(0).distance()).isCloseTo(0.4, within(1e-12));
        assertThat(result.figures().baselines()).containsKeys("uniform", "pooled", "leaveOneOut");
        assertThat(result.figures().baselines().get("uniform")).isCloseTo(0.4, within(1e-12));
        assertThat(result.figures().baselines().get("pooled")).isCloseTo(0.2, within(0.01));
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/java/org/alignunit/junit/VerdictsInJUnitTests.java"));
    }

    static class Reported extends StatesHalf {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"})
        void measured() {}
    }

    @Test
    void without_a_threshold_the_distance_is_reported_and_nothing_asserted() {
        EngineExecutionResults run = runs.run(Reported.class);

        run.testEvents().assertStatistics(stats -> stats.succeeded(2));
        assertThat(Runs.names(run))
                .containsExactly(
                        "Young, persona, verbalized: total variation", "Old, persona, verbalized: total variation");
        assertThat(runs.results())
                .allSatisfy(result -> assertThat(result.verdict()).isEqualTo(Outcome.REPORTED))
                .allSatisfy(result -> assertThat(result.assertion().within()).isNull());
    }

    static class Outage {
        @ModelUnderTest
        LanguageModel model = new ScriptedModel((prompt, draw) -> {
            throw new ModelException(ModelException.Kind.UNAVAILABLE, "the lights are out");
        });

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Old",
                within = 0.1)
        void old(Alignment alignment) {
            throw new AssertionError("the body must not run");
        }
    }

    @Test
    void an_outage_is_an_error_and_no_verdict() {
        Throwable failure = Runs.failure(runs.run(Outage.class));

        assertThat(failure)
                .isNotInstanceOf(AssertionError.class)
                .hasMessageContaining("ERROR: Old")
                .hasMessageContaining("2 of the 2 replies of this round failed")
                .hasMessageContaining("the lights are out")
                .as("the same words again, and frames of our own")
                .hasNoCause();
        assertThat(failure.getStackTrace())
                .singleElement()
                .satisfies(frame -> assertThat(lines())
                        .element(frame.getLineNumber() - 1)
                        .asString()
                        .contains("the body must not run"));
        assertThat(runs.result().verdict()).isEqualTo(Outcome.ERROR);
        assertThat(runs.result().figures().estimate()).isNull();
    }

    static class Sampled {
        @ModelUnderTest
        LanguageModel model = ScriptedModel.answering(0.5);

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                expression = Expression.SAMPLED,
                within = 0.2)
        void both_ages() {}
    }

    @Test
    void independent_answers_give_bounds_that_count_their_number() {
        EngineExecutionResults run = runs.run(Sampled.class);

        run.testEvents().assertStatistics(stats -> stats.succeeded(1).failed(1));
        List<TestResult> results = runs.results();
        TestResult old = results.get(0);
        TestResult young = results.get(1);
        assertThat(old.verdict()).isEqualTo(Outcome.MISALIGNED);
        assertThat(old.figures().lower()).isGreaterThan(0.2);
        assertThat(young.verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(young.figures().upper()).isLessThanOrEqualTo(0.2);
        assertThat(young.figures().errorCovers()).containsExactly(Constant.of(ErrorSource.ANSWERS));
        assertThat(young.run().calls())
                .isEqualTo(young.questions().stream()
                        .mapToInt(q -> q.replies().answers())
                        .sum());
    }

    static class TooFew {
        @ModelUnderTest
        LanguageModel model = ScriptedModel.answering(0.5);

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 24,
                within = 0.2)
        void fails() {}

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 24,
                inconclusive = Inconclusive.ABORT,
                within = 0.2)
        void aborts() {}

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 24,
                inconclusive = Inconclusive.PASS,
                within = 0.2)
        void passes() {}
    }

    @Test
    void too_few_answers_are_inconclusive_and_fail_unless_said_otherwise() {
        EngineExecutionResults run = runs.run(TooFew.class);

        run.testEvents().assertStatistics(stats -> stats.failed(1).aborted(1).succeeded(1));
        assertThat(Runs.failure(run)).isInstanceOf(AssertionFailedError.class).hasMessageContaining("maxCalls");
        assertThat(runs.results())
                .allSatisfy(result -> assertThat(result.verdict()).isEqualTo(Outcome.INCONCLUSIVE))
                .filteredOn(result -> result.name().testMethod().equals("passes"))
                .singleElement()
                .satisfies(result -> assertThat(result.conclusion().message())
                        .containsPattern(
                                "inconclusive = PASS lets about (9\\d|100) % of models pass whose distance is 0.250"));
    }

    static class Skipped {
        @ModelUnderTest
        LanguageModel model = ScriptedModel.stating(50, 50);

        @Disabled
        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", within = 0.1)
        void off() {}
    }

    @Test
    void a_disabled_test_costs_nothing() {
        runs.run(Skipped.class).testEvents().assertStatistics(stats -> stats.started(0));

        assertThat(ScriptedModel.CALLS).hasValue(0);
    }

    static class Crossed extends StatesHalf {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                scope = Scope.QUESTION,
                steering = {Steering.NONE, Steering.FEW_SHOT},
                within = 0.45)
        void crossed() {}
    }

    @Test
    void scope_and_steering_make_test_cases_of_their_own() {
        assertThat(Runs.names(runs.run(Crossed.class)))
                .containsExactly(
                        "trees, Young, no steering, verbalized: total variation <= 0.45",
                        "trees, Young, few-shot, verbalized: total variation <= 0.45",
                        "trees, Old, no steering, verbalized: total variation <= 0.45",
                        "trees, Old, few-shot, verbalized: total variation <= 0.45");
    }

    static class Raw {
        @ModelUnderTest
        LanguageModel model = ScriptedModel.answering(0.6);

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                expression = Expression.SAMPLED,
                decision = Decision.POINT,
                maxCalls = 20,
                within = 0.2)
        void raw() {}
    }

    @Test
    void the_raw_comparison_uses_all_replies_and_states_no_error_rate() {
        runs.run(Raw.class);

        TestResult old = runs.results().get(0);
        TestResult young = runs.results().get(1);
        assertThat(old.verdict()).isEqualTo(Outcome.MISALIGNED);
        assertThat(old.figures().estimate()).isCloseTo(0.3, within(1e-12));
        assertThat(young.verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(young.figures().lower())
                .isEqualTo(young.figures().estimate())
                .isEqualTo(young.figures().upper());
        assertThat(young.figures().errorCovers()).isEmpty();
        assertThat(young.assertion().rule().decision()).isEqualTo(Constant.of(Decision.POINT));
        assertThat(Remarks.of(young)).anySatisfy(remark -> assertThat(remark).contains("no error rate is stated"));
        assertThat(young.run().calls()).isEqualTo(20);
    }

    static class RawUnread {
        @ModelUnderTest
        LanguageModel model = new ScriptedModel((prompt, draw) ->
                prompt.user().contains("lawns") ? "I would rather not say." : "{\"A\": 50, \"B\": 50}");

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Old",
                decision = Decision.POINT,
                maxUnanswered = 1,
                within = 0.2)
        void raw() {}
    }

    @Test
    void a_raw_comparison_without_an_answer_to_each_question_says_so_once_and_contradicts_nothing() {
        String message = Runs.failure(runs.run(RawUnread.class)).getMessage();

        assertThat(message)
                .contains("no reply to 1 of 2 questions could be read, so there is no plug-in distance")
                .containsOnlyOnce("plug-in distance")
                .contains("  estimate     -\n  threshold    0.200\n", "lawns  no reply was read")
                .contains("What to do: look at the problems and try another expression or model.")
                .doesNotContain("plain distance", "maxUnanswered", "bounds");
    }

    static class BadBody extends StatesHalf {
        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Old", within = 0.1)
        void throwing() {
            throw new IllegalStateException("in the body");
        }
    }

    @Test
    void a_failing_body_does_not_hide_the_verdict() {
        assertThat(Runs.failure(runs.run(BadBody.class)))
                .isInstanceOf(AssertionFailedError.class)
                .hasSuppressedException(new IllegalStateException("in the body"));
    }
}

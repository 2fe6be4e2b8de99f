package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.alignunit.Expression;
import org.alignunit.MappingDecision;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.PeopleWords;
import org.alignunit.internal.result.words.Remarks;
import org.alignunit.model.LanguageModel;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class WavesInJUnitTests extends InJUnit {
    static class Case {
        /** Daily, weekly, never: as the young of 2021. */
        @ModelUnderTest
        static final LanguageModel MODEL =
                new ScriptedModel((prompt, draw) -> "{\"A\": \"20%\", \"B\": \"40%\", \"C\": \"40%\", \"D\": \"0%\"}");
    }

    static class Newest extends Case {
        @AlignmentTest(survey = "surveys/tea-waves.json", questions = "often", groups = "AGE=Young", within = 0.1)
        void young() {}
    }

    static class Earlier extends Case {
        @AlignmentTest(
                survey = "surveys/tea-waves.json",
                wave = "2018",
                questions = "often",
                groups = "AGE=Young",
                within = 0.1)
        void young() {}
    }

    static class Unknown extends Case {
        @AlignmentTest(survey = "surveys/tea-waves.json", wave = "2012", within = 0.1)
        void each() {}
    }

    static class Waveless extends Case {
        @AlignmentTest(survey = "surveys/parks.json", wave = "2018", within = 0.1)
        void each() {}
    }

    static class NotAsked extends Case {
        @AlignmentTest(survey = "surveys/tea-waves.json", wave = "2018", groups = "AGE=Old", within = 0.1)
        void each() {}
    }

    @Test
    void the_newest_wave_is_the_reference_unless_another_is_named() {
        EngineExecutionResults newest = runs.run(Newest.class);
        TestResult of2021 = runs.result();
        runs = runs.anew();
        EngineExecutionResults earlier = runs.run(Earlier.class);
        TestResult of2018 = runs.result();

        assertThat(Runs.names(newest)).containsExactly("Young, persona, verbalized: total variation <= 0.1");
        assertThat(Runs.names(earlier)).containsExactly("2018, Young, persona, verbalized: total variation <= 0.1");
        assertThat(of2021.verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(of2021.id().wave()).isEqualTo("2021");
        assertThat(of2018.verdict()).isEqualTo(Outcome.MISALIGNED);
        assertThat(of2018.id().wave()).isEqualTo("2018");
        assertThat(of2018.figures().estimate()).isCloseTo(0.2, within(1e-12));
        assertThat(of2018.id()).isNotEqualTo(of2021.id());
        assertThat(of2018.id().compareTo(of2021.id())).isNegative();
    }

    @Test
    void a_wave_that_does_not_exist_is_misuse() {
        assertThat(Runs.failure(runs.run(Unknown.class)))
                .hasMessage("@AlignmentTest(wave) on Unknown.each: survey \"tea\" has no wave \"2012\"; did you mean"
                        + " \"2018\"?");
        assertThat(Runs.failure(runs.run(Waveless.class)))
                .hasMessage("@AlignmentTest(wave) on Waveless.each: survey \"parks\" has no waves: leave wave out");
        assertThat(Runs.failure(runs.run(NotAsked.class)))
                .hasMessage(
                        "@AlignmentTest(groups) on NotAsked.each: AGE=Old answered none of the questions under test in"
                                + " wave 2018");
        assertThat(ScriptedModel.CALLS).hasValue(0);
    }

    @Test
    void the_same_replies_are_checked_without_each_decision_on_the_data_and_against_the_other_wave() {
        runs.run(Newest.class);

        double deviation = Math.sqrt(Math.log(20) / 2 * (2 / 1000.0));
        TestResult result = runs.result();
        assertThat(result.figures().sensitivity())
                .satisfiesExactly(
                        speeders -> {
                            assertThat(speeders.decision().known()).isEqualTo(MappingDecision.EXCLUSION);
                            assertThat(speeders.name()).isEqualTo("speeders");
                            assertThat(speeders.estimate()).isCloseTo(0.4, within(1e-12));
                            assertThat(speeders.verdict()).isEqualTo(Outcome.MISALIGNED);
                        },
                        raking -> {
                            assertThat(raking.decision().known()).isEqualTo(MappingDecision.RAKING);
                            assertThat(raking.estimate()).isCloseTo(0.01, within(1e-12));
                            assertThat(raking.verdict()).isEqualTo(Outcome.ALIGNED);
                        });
        assertThat(result.figures().waves()).satisfiesExactly(wave -> {
            assertThat(wave.wave()).isEqualTo("2018");
            assertThat(wave.questions()).isEqualTo(1);
            assertThat(wave.distance()).isCloseTo(0.2, within(1e-12));
            assertThat(wave.moved()).isCloseTo(0.2, within(1e-12));
            assertThat(wave.movedUpper()).isCloseTo(0.2 + deviation, within(1e-12));
            assertThat(wave.movedLower()).isCloseTo(0.2 - deviation - Math.sqrt(2 / 1000.0), within(1e-12));
        });
        assertThat(Remarks.of(result))
                .contains(
                        "Without the exclusion \"speeders\" the verdict would be MISALIGNED (distance 0.400). This is a"
                                + " check on the same replies, whose error rate is not controlled.");
        assertThat(PeopleWords.decisions(result))
                .isEqualTo("without the exclusion \"speeders\" 0.400 MISALIGNED, without raking 0.010 ALIGNED");
        assertThat(PeopleWords.waves(result))
                .containsExactly("from 2018: the model 0.200, the people of 2021 0.200 (0.101 to 0.255)");
        assertThat(ScriptedModel.CALLS).hasValue(1);
    }

    @Test
    void a_failure_tells_what_would_change_it() {
        EngineExecutionResults run = runs.run(FailingWithoutSpeeders.class);

        assertThat(Runs.failure(run))
                .hasMessageStartingWith("MISALIGNED")
                .hasMessageContaining(
                        "\nWithout the exclusion \"speeders\" the verdict would be ALIGNED (distance 0.000).");
    }

    static class FailingWithoutSpeeders {
        @ModelUnderTest
        static final LanguageModel MODEL =
                new ScriptedModel((prompt, draw) -> "{\"A\": \"60%\", \"B\": \"30%\", \"C\": \"10%\", \"D\": \"0%\"}");

        @AlignmentTest(survey = "surveys/tea-waves.json", questions = "often", groups = "AGE=Young", within = 0.1)
        void young() {}
    }

    static class Sampled {
        @ModelUnderTest
        static final LanguageModel MODEL = new ScriptedModel((prompt, draw) -> {
            double place = new SplittableRandom(draw).nextDouble();
            return place < 0.2 ? "A" : place < 0.6 ? "B" : "C";
        });

        @AlignmentTest(
                survey = "surveys/tea-waves.json",
                wave = "2018",
                questions = "often",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 1000)
        void young() {}

        @AlignmentTest(
                survey = "surveys/tea-waves.json",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                within = 0.2)
        void both() {}
    }

    @Test
    void bounds_tell_which_wave_the_model_is_nearest_to_and_a_question_not_asked_then_is_left_out() {
        runs.run(Sampled.class);

        TestResult of2018 = result("young");
        assertThat(of2018.figures().waves().get(0).wave()).isEqualTo("2021");
        assertThat(of2018.figures().waves().get(0).upper())
                .isLessThan(of2018.figures().lower());
        assertThat(Remarks.of(of2018))
                .anyMatch(remark -> remark.matches("The model is nearer to the people of 2021 \\(distance at"
                        + " most 0\\.\\d+\\) than to those of 2018 \\(at least 0\\.\\d+\\)\\."));
        TestResult both = result("both");
        assertThat(both.questions()).hasSize(2);
        assertThat(both.figures().waves().get(0).questions()).isEqualTo(1);
        assertThat(both.figures().sensitivity()).hasSize(2).allMatch(check -> check.questions() == 2);
        assertThat(PeopleWords.waves(both).get(0)).startsWith("from 2018, over 1 question: the model 0.");
    }

    private TestResult result(String method) {
        return runs.results().stream()
                .filter(result -> result.name().testMethod().equals(method))
                .findFirst()
                .orElseThrow();
    }
}

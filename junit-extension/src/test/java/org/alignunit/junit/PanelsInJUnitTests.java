package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alignunit.Correction;
import org.alignunit.Decision;
import org.alignunit.ErrorSource;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.ReferenceKind;
import org.alignunit.Scope;
import org.alignunit.Steering;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.RecordingUse;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.model.LanguageModel;
import org.alignunit.survey.Panel;
import org.alignunit.survey.Panels;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class PanelsInJUnitTests extends InJUnit {
    private static final String[] CONFIGURED = {"alignunit.model", "panel:surveys/tea-panel.json"};

    static class Configured {
        @AlignmentTest(
                survey = "surveys/tea-waves.json",
                questions = "often",
                within = 0.25,
                steering = {Steering.PERSONA, Steering.FEW_SHOT},
                expression = {Expression.SAMPLED, Expression.VERBALIZED},
                maxCalls = 3)
        void each(Alignment alignment) {
            assertThat(alignment.estimate()).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "record", "live"})
    void a_survey_file_stands_in_for_the_model_in_one_case_a_group_whatever_says_how_to_ask(String mode) {
        EngineExecutionResults run =
                runs.run(Configured.class, CONFIGURED[0], CONFIGURED[1], "alignunit.recordings", mode);

        assertThat(Runs.names(run))
                .containsExactly("Young, panel: total variation <= 0.25", "Old, panel: total variation <= 0.25");
        run.testEvents().assertStatistics(stats -> stats.succeeded(1).failed(1));
        TestResult young = result("AGE=Young");
        assertThat(young.verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(young.id().model()).isEqualTo("panel:surveys/tea-panel.json");
        assertThat(young.id().expression().known()).isEqualTo(Expression.PANEL);
        assertThat(young.id().asked().steering().known()).isEqualTo(Steering.NONE);
        assertThat(young.id().wave()).isEqualTo("2021");
        assertThat(young.setup().promptVersion()).isNull();
        assertThat(young.run().calls() + young.run().replayedCalls()).isZero();
        assertThat(young.assertion().rule().testCases()).isEqualTo(2);
        assertThat(result("AGE=Old").verdict()).isEqualTo(Outcome.MISALIGNED);
        assertThat(runs.recordings()).doesNotExist();
    }

    @Test
    void options_are_matched_by_their_words_and_bounds_count_the_effective_size() {
        runs.run(Configured.class, CONFIGURED);

        TestResult young = result("AGE=Young");
        double alpha = 0.05 / 2;
        double deviation = Math.sqrt(Math.log(1 / alpha) / 2 / 1000);
        assertThat(young.questions().get(0).model().toString()).isEqualTo("{Daily=0.2505, Weekly=0.4005, Never=0.349}");
        assertThat(young.questions().get(0).replies().answers()).isEqualTo(2000);
        assertThat(young.figures().estimate()).isCloseTo(0.051, within(1e-12));
        assertThat(young.figures().upper()).isCloseTo(0.051 + deviation, within(1e-12));
        assertThat(young.figures().lower()).isZero();
        assertThat(young.figures().errorCovers()).containsExactly(Constant.of(ErrorSource.ANSWERS));
        TestResult old = result("AGE=Old");
        assertThat(old.figures().estimate()).isCloseTo(0.8, within(1e-12));
        assertThat(old.figures().lower()).isCloseTo(0.8 - deviation - Math.sqrt(2 / 1000.0) / 2, within(1e-12));
    }

    static class TwoSamples {
        @ModelUnderTest
        static final Panel PANEL = Panels.read("surveys/tea-panel.json");

        @AlignmentTest(
                survey = "surveys/tea-waves.json",
                questions = "often",
                groups = "AGE=Young",
                within = 0.25,
                reference = ReferenceKind.SAMPLED)
        void young() {}
    }

    @Test
    void two_samples_are_both_uncertain() {
        runs.run(TwoSamples.class);

        assertThat(runs.result().verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(runs.result().figures().upper())
                .isCloseTo(0.051 + Math.sqrt(Math.log(20) / 2 * (1 / 1000.0 + 1 / 1000.0)), within(1e-12));
        assertThat(runs.result().figures().errorCovers())
                .containsExactly(Constant.of(ErrorSource.ANSWERS), Constant.of(ErrorSource.RESPONDENTS));
    }

    static class Hidden {
        @ModelUnderTest
        static final Object PANEL = Panels.read("surveys/tea-panel.json");

        @Nested
        class Inside {
            @AlignmentTest(survey = "surveys/tea-waves.json", questions = "often", groups = "AGE=Young")
            void young() {}
        }
    }

    static class FromMethod {
        @ModelUnderTest
        Panel panel() {
            return Panels.read("surveys/tea-panel.json").inWave("first");
        }

        @AlignmentTest(survey = "surveys/tea-waves.json", questions = "often", groups = "AGE=Young", within = 0.5)
        void young() {}
    }

    @Test
    void a_panel_is_known_from_the_type_of_its_member_or_the_value_of_a_static_field() {
        runs.run(Hidden.Inside.class);
        assertThat(runs.result().verdict()).isEqualTo(Outcome.REPORTED);
        assertThat(runs.result().id().expression().known()).isEqualTo(Expression.PANEL);

        runs = runs.anew();
        runs.run(FromMethod.class);
        assertThat(runs.result().id().model()).isEqualTo("panel:surveys/tea-panel.json#first");
        assertThat(runs.result().figures().estimate()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void the_configuration_names_a_wave_after_a_number_sign() {
        runs.run(FromConfiguration.class, CONFIGURED[0], CONFIGURED[1] + "#first");

        assertThat(runs.result().id().model()).isEqualTo("panel:surveys/tea-panel.json#first");
        assertThat(runs.result().figures().estimate()).isCloseTo(0.8, within(1e-12));
    }

    static class FromConfiguration {
        @AlignmentTest(survey = "surveys/tea-waves.json", questions = "often", groups = "AGE=Young", within = 0.5)
        void young() {}
    }

    static class Unmatched {
        @AlignmentTest(survey = "surveys/drinks.json", within = 0.5)
        void each() {}
    }

    static class Unsized {
        @AlignmentTest(survey = "surveys/tea-waves.json", groups = "AGE=Young", within = 0.5)
        void young() {}
    }

    static class EBenjaminiHochberg {
        @AlignmentTest(
                survey = "surveys/tea-waves.json",
                within = 0.5,
                questions = "often",
                scope = Scope.QUESTION,
                expression = Expression.SAMPLED,
                correction = Correction.E_BH)
        void each() {}
    }

    static class Undeclared {
        @ModelUnderTest
        final Object panel = Panels.read("surveys/tea-panel.json");

        @AlignmentTest(survey = "surveys/tea-waves.json", questions = "often", groups = "AGE=Young", within = 0.5)
        void young() {}
    }

    static class AsExpression {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);

        @AlignmentTest(survey = "surveys/parks.json", within = 0.5, expression = Expression.PANEL)
        void each() {}
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Unmatched | 2 | surveys/tea-panel.json cannot stand in for a model on surveys/drinks.json: it offers other opinions on "often": [Never, Daily, Weekly] instead of [Daily, Weekly, Seldom, Never]; has no answers of "AGE=Old" to "which". Questions and groups are matched by id, options by their words
        Unsized | 1 | the sample size of AGE=Young for "which" is unknown in surveys/tea-panel.json: give counts, respondents or effectiveSize there, or use POINT
        Undeclared | 1 | declare its field or method as org.alignunit.survey.Panel
        """)
    void a_panel_that_lacks_what_is_tested_is_one_error_for_every_case(String test, int cases, String message)
            throws ClassNotFoundException {
        EngineExecutionResults run =
                runs.run(Class.forName(PanelsInJUnitTests.class.getName() + "$" + test), CONFIGURED);

        run.testEvents().assertStatistics(stats -> stats.failed(cases));
        assertThat(runs.results())
                .hasSize(cases)
                .allMatch(result -> result.verdict() == Outcome.ERROR)
                .allSatisfy(result -> assertThat(result.conclusion().message()).contains(message));
    }

    @Test
    void what_no_panel_can_give_is_refused() {
        assertThat(Runs.failure(runs.run(EBenjaminiHochberg.class, CONFIGURED)))
                .hasMessageContaining("E_BH weighs single answers, and a panel has none: use BONFERRONI");
        assertThat(Runs.failure(runs.run(AsExpression.class))).hasMessageContaining("PANEL is no way to ask a model");
        assertThat(runs.run(FromConfiguration.class, "alignunit.model", "panel:surveys/tea-panl.json")
                        .testEvents()
                        .failed()
                        .count())
                .isEqualTo(1);
        assertThat(runs.results())
                .anySatisfy(result -> assertThat(result.conclusion().message()).contains("tea-panl.json"));
    }

    static class Pointwise {
        @AlignmentTest(
                survey = "surveys/tea-waves.json",
                groups = "AGE=Young",
                within = 0.1,
                decision = Decision.POINT,
                distance = DistanceMeasure.HELLINGER)
        void young() {}
    }

    @Test
    void shares_without_sizes_can_be_compared_without_an_error_rate() {
        runs.run(Pointwise.class, CONFIGURED);

        assertThat(runs.result().verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(runs.result().questions()).hasSize(2);
    }

    static class Measured {
        @AlignmentTest(survey = "surveys/tea-waves.json", groups = "AGE=Young")
        void young() {}
    }

    @Test
    void shares_without_sizes_have_no_bounds() {
        runs.run(Measured.class, CONFIGURED);

        TestResult result = runs.result();
        assertThat(result.figures().estimate()).isCloseTo(0.0255, within(1e-12));
        assertThat(result.figures().lower()).isZero();
        assertThat(result.figures().upper()).isEqualTo(1);
        assertThat(result.figures().errorCovers()).isEmpty();
    }

    @Test
    void a_plan_shows_that_nothing_is_asked() {
        runs.run(Configured.class, CONFIGURED[0], CONFIGURED[1], "alignunit.recordings", "plan");

        List<CasePlan> plans = OutputFiles.PLANS.readAll(runs.output());
        assertThat(plans).hasSize(2).allSatisfy(plan -> {
            assertThat(plan.calls().most().calls()).isZero();
            assertThat(plan.calls().most().costUsd()).isZero();
            assertThat(plan.assumption()).isEqualTo("nothing is asked: a panel has answered already");
        });
        assertThat(runs.results()).isEmpty();
    }

    @Test
    void no_recording_is_noted_as_wanted() throws IOException {
        runs.run(Configured.class, CONFIGURED[0], CONFIGURED[1], "alignunit.recordings", "replay");

        Path notes = OutputFiles.USES.list(runs.output()).get(0);
        RecordingUse note = OutputFiles.USES.read(notes).get(0);
        assertThat(note.model()).isEmpty();
        assertThat(note.requests()).isEmpty();
        assertThat(note.complete()).isTrue();
        assertThat(Files.exists(runs.recordings())).isFalse();
    }

    private TestResult result(String group) {
        return runs.results().stream()
                .filter(result -> result.id().group().equals(group))
                .findFirst()
                .orElseThrow();
    }
}

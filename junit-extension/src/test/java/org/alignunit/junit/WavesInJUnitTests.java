package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
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
}

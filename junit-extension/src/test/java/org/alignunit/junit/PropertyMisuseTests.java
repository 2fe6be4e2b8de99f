package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.alignunit.Baseline;
import org.alignunit.Expression;
import org.alignunit.ReferenceKind;
import org.junit.jupiter.api.Test;

/** What cannot be asserted is one error that says what is missing. */
class PropertyMisuseTests extends InJUnit {
    static class Misused {
        @AlignmentTest(survey = "surveys/sides.json", groups = "SIDE=Left")
        @KeepsGroupGaps
        void one_group() {}

        @AlignmentTest(survey = "surveys/sides.json")
        @KeepsGroupGaps(min = 1.25, max = 0.8)
        void order() {}

        @AlignmentTest(survey = "surveys/sides.json")
        @KeepsSpread(min = -1)
        void below() {}

        @AlignmentTest(survey = "surveys/sides.json")
        @KeepsTopAnswer(min = 70)
        void percent() {}

        @AlignmentTest(survey = "surveys/sides.json")
        @KeepsRefusals(within = 1)
        void all() {}

        @AlignmentTest(survey = "surveys/tea-waves.json")
        @KeepsRefusals(within = 0.1)
        void uncounted() {}

        @AlignmentTest(survey = "surveys/sides.json")
        @WorthRespondents(min = 0)
        void none() {}

        @AlignmentTest(survey = "surveys/sides.json", reference = ReferenceKind.SAMPLED)
        @KeepsSpread(min = 0.8)
        void sampled() {}

        @AlignmentTest(survey = "surveys/sides.json")
        @BeatsBaseline(Baseline.ANNOTATORS)
        void unknown() {}

        @AlignmentTest(survey = "surveys/sides.json")
        @BeatsBaseline(Baseline.PERFECT_DRAWS_30)
        void chance() {}

        @AlignmentTest(survey = "surveys/sides.json", expression = Expression.SAMPLED)
        @KeepsStructure(max = 0.05)
        void model() {}

        @AlignmentTest(survey = "surveys/sides.json", groups = "SIDE=Left")
        @KeepsSpread(max = 2)
        void always() {}

        @AlignmentTest(survey = "surveys/sides.json", groups = "SIDE=Left")
        @KeepsSpread(min = 2)
        void never() {}

        @AlignmentTest(survey = "surveys/sides.json", groups = "SIDE=Left")
        @BeatsBaseline(value = Baseline.UNIFORM, by = -1.5)
        void any_guess() {}

        @AlignmentTest(survey = "surveys/sides.json", groups = "SIDE=Left")
        @KeepsRefusals(within = 0.96)
        void any_refusals() {}

        @AlignmentTest(survey = "surveys/sides.json", expression = Expression.SAMPLED, maxCalls = 12)
        @KeepsSpread(min = 0.8)
        void single() {}
    }

    /** The names of the methods stand in the messages. */
    @Test
    void says_what_is_missing() {
        runs.run(Misused.class);

        assertThat(runs.results())
                .extracting(result -> result.conclusion().message())
                .containsExactlyInAnyOrder("""
                        @BeatsBaseline on Misused.any_guess: whatever a model answers, its margin over uniform for SIDE=Left is -0.983 to 0.111, so every model passes: choose other limits
                        @BeatsBaseline on Misused.chance: PERFECT_DRAWS_30 is no guess: use UNIFORM, POOLED, LEAVE_ONE_OUT or ANNOTATORS
                        @BeatsBaseline on Misused.unknown: there is no ANNOTATORS guess of "q00" for SIDE=Left: the survey has no predictions of annotators for it
                        @KeepsGroupGaps on Misused.one_group: gaps are between two groups of one attribute, and the test has [SIDE=Left]: select another group of the attribute (groups)
                        @KeepsGroupGaps(min) on Misused.order: 1.25 is larger than max = 0.8
                        @KeepsRefusals on Misused.any_refusals: whatever a model answers, its difference of refusals for SIDE=Left is 0.000 to 0.952, so every model passes: choose other limits
                        @KeepsRefusals on Misused.uncounted: the survey counts no refusals of "which": give it an option with refusal = true and its counts, or leave it out with questions = ...
                        @KeepsRefusals(within) on Misused.all: 1.0 is outside [0, 1)
                        @KeepsSpread on Misused.always: whatever a model answers, its spread for SIDE=Left is 0.000 to 1.584, so every model passes: choose other limits
                        @KeepsSpread on Misused.never: whatever a model answers, its spread for SIDE=Left is 0.000 to 1.584, so no model passes: choose other limits
                        @KeepsSpread on Misused.sampled: its bounds do not count the error of the people's sample: use reference = FIXED, or put it on a method of its own
                        @KeepsSpread on Misused.single: a single answer to a question does not tell how far apart answers are: ask twice at least (maxCalls >= 24)
                        @KeepsSpread(min) on Misused.below: -1.0 is outside [0, infinity)
                        @KeepsStructure on Misused.model: only a panel has respondents of whom each answers several questions: give a panel as the model (alignunit.model = panel:surveys/synthetic.json, or Panels.read as @ModelUnderTest)
                        @KeepsTopAnswer(min) on Misused.percent: 70.0 is outside (0, 1]
                        @WorthRespondents(min) on Misused.none: 0.0 is outside (0, infinity)
                        """.split("\\R"));
    }

    static class Alone {
        @KeepsSpread(min = 0.8)
        void asks_nothing() {}
    }

    @Test
    void an_annotation_without_an_alignment_test_beside_it_is_red() {
        assertThat(Runs.failure(runs.run(Alone.class)))
                .hasMessageContaining("Alone.asks_nothing() asserts something of a model and asks it nothing.")
                .hasMessageContaining("Put @AlignmentTest beside");
    }
}

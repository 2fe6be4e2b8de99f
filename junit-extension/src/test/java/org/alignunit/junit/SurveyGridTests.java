package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.model.LanguageModel;
import org.junit.jupiter.api.Test;

class SurveyGridTests extends InJUnit {
    static class Case {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);
    }

    static class TwoSurveys extends Case {
        @AlignmentTest(survey = {"surveys/parks.json", "surveys/drinks.json"})
        void grid() {}
    }

    static class Asserted extends Case {
        @AlignmentTest(
                survey = {"surveys/parks.json", "surveys/drinks.json"},
                groups = "AGE=Old",
                within = 0.5)
        void grid() {}
    }

    static class NamedTwice extends Case {
        @AlignmentTest(survey = {"surveys/parks.json", "surveys/parks.json"})
        void grid() {}
    }

    static class SameId extends Case {
        @AlignmentTest(survey = {"surveys/parks.json", "src/test/resources/surveys/parks.json"})
        void grid() {}
    }

    static class NoSurvey extends Case {
        @AlignmentTest(survey = {})
        void grid() {}
    }

    @Test
    void one_method_runs_several_surveys_and_names_them() {
        List<String> names = Runs.names(runs.run(TwoSurveys.class));

        assertThat(names)
                .containsExactly(
                        "parks, Young, persona, verbalized: total variation",
                        "parks, Old, persona, verbalized: total variation",
                        "drinks, Young, persona, verbalized: total variation",
                        "drinks, Old, persona, verbalized: total variation");
        assertThat(runs.results())
                .extracting(test -> test.id().survey())
                .containsExactlyInAnyOrder("parks", "parks", "drinks", "drinks");
        assertThat(runs.results()).extracting(TestResult::verdict).containsOnly(Outcome.REPORTED);
    }

    @Test
    void the_test_cases_of_all_surveys_share_the_error_rate() {
        runs.run(Asserted.class);

        assertThat(runs.results())
                .hasSize(2)
                .allSatisfy(result ->
                        assertThat(result.assertion().rule().testCases()).isEqualTo(2));
    }

    @Test
    void surveys_that_could_not_be_told_apart_are_refused() {
        assertThat(Runs.failure(runs.run(NamedTwice.class)))
                .hasMessageContaining("@AlignmentTest(survey) on NamedTwice.grid: a value is repeated");
        assertThat(Runs.failure(runs.run(SameId.class)))
                .hasMessageContaining("two files have the same id: [parks, parks]");
        assertThat(Runs.failure(runs.run(NoSurvey.class)))
                .hasMessageContaining("@AlignmentTest(survey) on NoSurvey.grid: it is empty");
    }
}

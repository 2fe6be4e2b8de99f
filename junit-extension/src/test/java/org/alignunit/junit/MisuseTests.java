package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alignunit.Correction;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.PersonaForm;
import org.alignunit.ReferenceKind;
import org.alignunit.Scope;
import org.alignunit.Steering;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.model.LanguageModel;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisuseTests extends InJUnit {
    static class Case {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);
    }

    static class UnknownSurvey extends Case {
        @AlignmentTest(survey = "surveys/nowhere.json", within = 0.1)
        void test() {}
    }

    static class ThresholdTooLarge extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = 1.5)
        void test() {}
    }

    static class AssertsNothing extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.6)
        void test() {}
    }

    static class AssertsNothingOfOneQuestion extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.55, groups = "AGE=Young", scope = Scope.QUESTION)
        void test() {}
    }

    static class ThresholdNegative extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = -0.1)
        void test() {}
    }

    static class ConfidenceOne extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.1, confidence = 1)
        void test() {}
    }

    static class ConfidenceInPercent extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.1, confidence = 95)
        void test() {}
    }

    static class UnansweredInPercent extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.1, maxUnanswered = 12.5)
        void test() {}
    }

    static class NoSuchGroup extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.1, groups = "AGE=Middle*")
        void test() {}
    }

    static class NoSuchQuestion extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.1, questions = "roads")
        void test() {}
    }

    static class GroupWithoutAnswers extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.1, questions = "dogs")
        void test() {}
    }

    static class NominalWasserstein extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.1, distance = DistanceMeasure.WASSERSTEIN_1)
        void test() {}
    }

    static class TooFewCalls extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.1, maxCalls = 1)
        void test() {}
    }

    static class TemperatureOfStatements extends Case {
        @AlignmentTest(
                survey = "surveys/parks.json",
                expression = {Expression.LOG_PROBABILITIES, Expression.VERBALIZED},
                temperatureScaling = true)
        void test() {}
    }

    static class TemperatureOfOneQuestion extends Case {
        @AlignmentTest(
                survey = "surveys/parks.json",
                expression = Expression.LOG_PROBABILITIES,
                scope = Scope.QUESTION,
                temperatureScaling = true)
        void test() {}
    }

    static class TemperatureOfASample extends Case {
        @AlignmentTest(
                survey = "surveys/parks.json",
                expression = Expression.LOG_PROBABILITIES,
                reference = ReferenceKind.SAMPLED,
                temperatureScaling = true)
        void test() {}
    }

    static class TemperatureOfFewQuestions extends Case {
        @AlignmentTest(
                survey = "surveys/parks.json",
                expression = Expression.LOG_PROBABILITIES,
                temperatureScaling = true)
        void test() {}
    }

    static class ExamplesOfTheSample extends Case {
        @AlignmentTest(
                survey = "surveys/parks.json",
                steering = {Steering.PERSONA, Steering.FEW_SHOT},
                reference = ReferenceKind.SAMPLED)
        void test() {}
    }

    static class NoExpression extends Case {
        @AlignmentTest(
                survey = "surveys/parks.json",
                within = 0.1,
                expression = {})
        void test() {}
    }

    static class NoExamples extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.1, steering = Steering.FEW_SHOT)
        void test() {}
    }

    static class PersonaOfNobody extends Case {
        @AlignmentTest(
                survey = "surveys/parks.json",
                within = 0.1,
                steering = Steering.NONE,
                persona = PersonaForm.PORTRAIT)
        void test() {}
    }

    static class PersonaTwice extends Case {
        @AlignmentTest(
                survey = "surveys/parks.json",
                within = 0.1,
                persona = {PersonaForm.PORTRAIT, PersonaForm.PORTRAIT})
        void test() {}
    }

    static class PersonaOfAPipeline {
        @RespondentUnderTest
        String answer(Question question, Group group) {
            return "Yes";
        }

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Old",
                expression = Expression.SAMPLED,
                within = 0.5,
                persona = PersonaForm.BIOGRAPHY)
        void test() {}
    }

    static class FalseDiscoveriesOfMeans extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.1, correction = Correction.E_BH)
        void test() {}
    }

    static class TwiceTheSame extends Case {
        @AlignmentTest(
                survey = "surveys/parks.json",
                within = 0.1,
                expression = {Expression.SAMPLED, Expression.SAMPLED})
        void test() {}
    }

    @ParameterizedTest
    @CsvSource({
        "UnknownSurvey, surveys/nowhere.json",
        "ThresholdTooLarge, @AlignmentTest(within)",
        "AssertsNothing, @AlignmentTest(within)",
        "AssertsNothing, 0.6 asserts nothing: the largest total variation",
        "AssertsNothing, 'that any model can have is 0.583, for AGE=Young'",
        "AssertsNothingOfOneQuestion, 'that any model can have is 0.500, for AGE=Young and \"trees\"'",
        "ThresholdNegative, @AlignmentTest(within)",
        "ConfidenceOne, @AlignmentTest(confidence)",
        "ConfidenceInPercent, @AlignmentTest(confidence)",
        "ConfidenceInPercent, did you mean 0.95?",
        "UnansweredInPercent, did you mean 0.125?",
        "NoSuchGroup, @AlignmentTest(groups)",
        "NoSuchGroup, AGE=Middle*",
        "NoSuchQuestion, @AlignmentTest(questions)",
        "NoSuchQuestion, roads",
        "GroupWithoutAnswers, AGE=Old",
        "NominalWasserstein, @AlignmentTest(distance)",
        "NominalWasserstein, trees",
        "TooFewCalls, @AlignmentTest(maxCalls)",
        "NoExpression, @AlignmentTest(expression)",
        "PersonaOfNobody, @AlignmentTest(persona)",
        "PersonaOfNobody, or add PERSONA or FEW_SHOT",
        "PersonaTwice, @AlignmentTest(persona)",
        "PersonaOfAPipeline, @AlignmentTest(persona)",
        "PersonaOfAPipeline, group.introduction()",
        "FalseDiscoveriesOfMeans, @AlignmentTest(correction)",
        "NoExamples, @AlignmentTest(steering)",
        "TwiceTheSame, @AlignmentTest(expression)",
        "TemperatureOfStatements, @AlignmentTest(temperatureScaling)",
        "TemperatureOfOneQuestion, @AlignmentTest(temperatureScaling)",
        "TemperatureOfASample, @AlignmentTest(temperatureScaling)",
        "TemperatureOfFewQuestions, @AlignmentTest(temperatureScaling)",
        "TemperatureOfFewQuestions, at least 5",
        "ExamplesOfTheSample, @AlignmentTest(reference)"
    })
    void misuse_names_the_place(String name, String place) throws Exception {
        Class<?> tests = Class.forName(MisuseTests.class.getName() + "$" + name);

        assertThat(Runs.failure(runs.run(tests)))
                .isNotInstanceOf(AssertionError.class)
                .hasMessageContaining(place);
        assertThat(runs.results()).singleElement().satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(Outcome.ERROR);
            assertThat(result.conclusion().message()).contains(place);
        });
    }

    static class Fine extends Case {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.1, groups = "AGE=Young", questions = "trees")
        void test() {}
    }

    @ParameterizedTest
    @CsvSource({
        "alignunit.recordings, sometimes",
        "alignunit.concurrency, 0",
        "alignunit.concurrency, many",
        "alignunit.seed, 1.5",
        "alignunit.progress, sometimes",
        "alignunit.permutations, -2",
        "alignunit.permutations, nothing",
        "alignunit.budget.calls, -1",
        "alignunit.budget.usd, 1",
        "alignunit.price.prompt, 2"
    })
    void a_configuration_parameter_out_of_range_is_named(String parameter, String value) {
        assertThat(Runs.failure(runs.run(Fine.class, parameter, value))).hasMessageContaining(parameter);
    }

    @Test
    void an_output_directory_that_cannot_be_written_is_named(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("taken"), "a file, no directory");

        assertThat(Runs.failure(runs.run(Fine.class, "alignunit.output", file.toString())))
                .hasMessageContaining(file.toString());
    }

    @Retention(RetentionPolicy.RUNTIME)
    @AlignmentTest(survey = "surveys/parks.json", within = 0.1, groups = "AGE=Young")
    @interface LikeTheYoung {}

    static class Composed extends Case {
        @LikeTheYoung
        void test() {}
    }

    @Test
    void the_annotation_composes() {
        assertThat(Runs.names(runs.run(Composed.class)))
                .containsExactly("Young, persona, verbalized: total variation <= 0.1");
    }
}

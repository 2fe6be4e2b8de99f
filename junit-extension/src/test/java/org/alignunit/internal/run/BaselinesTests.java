package org.alignunit.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alignunit.Baseline;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.internal.result.words.BaselineWords;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;
import org.alignunit.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BaselinesTests {
    /** E|X - 15| / 30 of a fair coin thrown 30 times: 15/2^30 binomial(30, 15) / 30. */
    private static final double THIRTY_FAIR_DRAWS = 155_117_520 / Math.pow(2, 31);

    private static final String SURVEY = """
            {'id': 'drinks',
             'questions': [
               {'id': 'cold', 'text': 'Cold?', 'scale': 'nominal', 'options': [{'text': 'Tea'}, {'text': 'Milk'}]},
               {'id': 'warm', 'text': 'Warm?', 'scale': 'nominal', 'options': [{'text': 'Tea'}, {'text': 'Milk'}]},
               {'id': 'bare', 'text': 'Bare?', 'scale': 'nominal', 'options': [{'text': 'Yes'}, {'text': 'No'}]}],
             'groups': [{'attribute': 'AGE', 'value': 'Young', 'persona': 'a young person'},
                        {'attribute': 'AGE', 'value': 'Old', 'persona': 'an old person'}],
             'references': [
               {'question': 'cold', 'group': 'AGE=Young', 'counts': {'Tea': 15, 'Milk': 15},
                'annotators': {'shares': {'Tea': 0.6, 'Milk': 0.4}}},
               {'question': 'cold', 'group': 'AGE=Old', 'counts': {'Tea': 10, 'Milk': 0}},
               {'question': 'warm', 'group': 'AGE=Young', 'counts': {'Tea': 80, 'Milk': 20},
                'annotators': {'shares': {'Milk': 0.5, 'Tea': 0.5}}},
               {'question': 'bare', 'group': 'AGE=Young', 'counts': {'Yes': 3, 'No': 1}}]}
            """.replace('\'', '"');

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"UNIFORM, 0, 0.3", "POOLED, 0.125,", "LEAVE_ONE_OUT, 0.3, 0.3", "ANNOTATORS, 0.1, 0.3"})
    void a_baseline_is_the_distance_of_its_guess(Baseline baseline, double cold, Double warm) {
        assertThat(of(DistanceMeasure.TOTAL_VARIATION, "cold").get(baseline.key()))
                .isCloseTo(cold, within(1e-12));
        if (warm == null) {
            assertThat(of(DistanceMeasure.TOTAL_VARIATION, "warm")).doesNotContainKey(baseline.key());
        } else {
            assertThat(of(DistanceMeasure.TOTAL_VARIATION, "cold", "warm").get(baseline.key()))
                    .isCloseTo((cold + warm) / 2, within(1e-12));
        }
    }

    @Test
    void a_baseline_that_one_question_lacks_is_left_out_for_all() {
        assertThat(of(DistanceMeasure.TOTAL_VARIATION, "cold", "warm", "bare"))
                .containsOnlyKeys("uniform", "perfectDraws30");
        assertThat(of(DistanceMeasure.TOTAL_VARIATION, "cold").keySet())
                .containsExactly("uniform", "pooled", "leaveOneOut", "perfectDraws30", "annotators");
    }

    @Test
    void thirty_perfect_draws_are_exact_for_total_variation_and_close_for_what_is_drawn() {
        assertThat(of(DistanceMeasure.TOTAL_VARIATION, "cold").get("perfectDraws30"))
                .isCloseTo(THIRTY_FAIR_DRAWS, within(1e-12));
        // of two options Hellinger is near total variation / sqrt(2) where both shares are near a half
        assertThat(of(DistanceMeasure.HELLINGER, "cold").get("perfectDraws30"))
                .isCloseTo(THIRTY_FAIR_DRAWS / Math.sqrt(2), within(2e-3));
    }

    @Test
    void the_infinite_expectation_of_a_divergence_is_no_baseline() {
        assertThat(of(DistanceMeasure.KULLBACK_LEIBLER, "cold"))
                .containsKey("uniform")
                .doesNotContainKey("perfectDraws30");
    }

    @ParameterizedTest
    @EnumSource(Baseline.class)
    void every_baseline_has_words(Baseline baseline) {
        assertThat(BaselineWords.label(baseline.key())).isNotEmpty();
        assertThat(BaselineWords.meaning(baseline.key())).isNotEmpty();
        assertThat(BaselineWords.label("invented")).isEqualTo("invented");
        assertThat(BaselineWords.meaning("invented")).isEmpty();
    }

    private Map<String, Double> of(DistanceMeasure measure, String... questions) {
        Survey survey = survey();
        List<Question> chosen = survey.questions().stream()
                .filter(question -> Arrays.asList(questions).contains(question.id()))
                .toList();
        Rule rule = new Rule(measure, OptionalDouble.empty(), 0.05, false, 0.2, 30);
        return new Baselines(new Cell(
                        survey,
                        survey.groups().get(0),
                        chosen,
                        0,
                        new Cell.Method(Expression.SAMPLED, PromptVariants.asItStands(), false),
                        new Cell.Criterion(rule, Decision.BOUNDS),
                        Optional.empty(),
                        42))
                .means();
    }

    private Survey survey() {
        try {
            return Surveys.read(Files.writeString(directory.resolve("drinks.json"), SURVEY));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package org.alignunit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.answers.AnswerEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 120 people, whose weights sum to 400 or to the 40 million that they stand for: the scale of weights is no evidence. Shares are
 * 0.3, 0.45, 0.15 and 0.1, and the model is 0.2 away.
 */
class WeightedCountsTests {
    private static final String KISH =
            "'effectiveSize': 85.5, 'counts': {'A': 120.03, 'B': 180.02, 'C': 59.98, 'D': 39.97}";
    private static final String LEFT_OUT = "'counts': {'A': 120.03, 'B': 180.02, 'C': 59.98, 'D': 39.97}";
    private static final String POPULATION =
            "'counts': {'A': 12003000.4, 'B': 18002000, 'C': 5998000.3, 'D': 3997000.2}";
    private static final double[] MODEL = {0.5, 0.3, 0.13, 0.07};

    @ParameterizedTest
    @ValueSource(strings = {KISH, LEFT_OUT, POPULATION})
    void verdicts_depend_on_people_and_not_on_the_scale_of_weights(String counts) {
        Reference reference = SurveyText.read(survey("'respondents': 120, " + counts))
                .references()
                .get(0);

        assertThat(reference.sampleSize().orElseThrow()).isBetween(80.0, 120.0);
        assertThat(verdict(reference, reference.sampleSize())).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict(reference, OptionalDouble.of(400)))
                .as("if the sum of the weights were people")
                .isEqualTo(Verdict.ALIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {KISH, LEFT_OUT, POPULATION})
    void weighted_counts_need_the_number_of_people(String counts) {
        assertThat(SurveyText.problem(survey(counts))).contains("/references/0").contains("respondents");
    }

    @Test
    void an_effective_size_cannot_exceed_the_people() {
        assertThat(SurveyText.problem(survey("'respondents': 60, " + KISH))).contains("85.5 is above the 60.0 people");
    }

    /** Of a study of men, 133 of whom stated an opinion; skipped where its files are not found. */
    @ParameterizedTest
    @ValueSource(strings = {"m-kish", "m-left-out", "m-population"})
    void a_published_study_gives_one_verdict_however_its_counts_are_scaled(String name) throws IOException {
        Path folder = Path.of(System.getProperty("published.microdata", "../../shared"));
        Path file = folder.resolve("survey-data/size-defect/" + name + ".json");
        assumeTrue(Files.exists(file), () -> "no " + file + ": name its folder with -Dpublished.microdata=...");
        String text = Files.readString(file);
        Reference reference = SurveyText.read(text.replace("\"counts\"", "\"respondents\": 133, \"counts\""))
                .references()
                .get(0);

        assertThat(SurveyText.problem(text)).contains("respondents");
        assertThat(verdict(reference, reference.sampleSize())).isEqualTo(Verdict.INCONCLUSIVE);
    }

    private static Verdict verdict(Reference reference, OptionalDouble size) {
        AnswerEvidence evidence = new AnswerEvidence(
                new Target(reference.distribution(), size),
                new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(0.3), 0.05, true, 0.2, 4000),
                1);
        SplittableRandom random = new SplittableRandom(7);
        while (evidence.wanted()[0] > 0) {
            double left = random.nextDouble();
            int option = 0;
            while (option < MODEL.length - 1 && left >= MODEL[option]) {
                left -= MODEL[option++];
            }
            evidence.add(option);
        }
        return evidence.judge().verdict();
    }

    private static String survey(String reference) {
        return """
            {'id': 'drinks', 'title': 'Drinks', 'source': 'made up', 'domain': 'taste',
             'fielded': {'from': '2021-02-01', 'to': '2021-02-07'},
             'questions': [{'id': 'q', 'text': 'Which?', 'scale': 'nominal',
               'options': [{'text': 'A'}, {'text': 'B'}, {'text': 'C'}, {'text': 'D'}, {'text': 'No answer', 'refusal': true}]}],
             'groups': [{'attribute': 'AGE', 'value': 'Young', 'persona': 'a young person'}],
             'references': [{'question': 'q', 'group': 'AGE=Young', %s}]}
            """.formatted(reference).replace('\'', '"');
    }
}

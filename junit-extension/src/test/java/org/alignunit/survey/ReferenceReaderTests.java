package org.alignunit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceReaderTests {
    private static final String COUNTS = "{'Never': 50, 'Daily': 20, 'Weekly': 30, 'Refused': 25}";
    private static final String SHARES = "{'Daily': 0.4, 'Weekly': 0.1, 'Never': 0.3, 'Refused': 0.2}";
    private static final String NOMINAL = "{'Tea': 0.25, 'Coffee': 0.75}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'question': 'which', | {'question': 'wich', | #/references/2/question: no question "wich"; did you mean "which"?
        {'question': 'which', | {'question': 'something', | #/references/2/question: no question "something"; there is "often", "which"
        {'question': 'which', | {'question': 'often', | #/references/2: "often" and "AGE=Old" already have a reference at /references/1; keep one
        'AGE=Young', | 'Young', | #/references/0/group: no group "Young"; there is "AGE=Young", "AGE=Old"
        'Never': 50 | 'never': 50 | #/references/0/counts/never: question "often" has no option "never"; did you mean "Never"?
        'Never': 50 | 'Never/Ever': 50 | #/references/0/counts/Never~1Ever: question "often" has no option "Never/Ever"; there is "Daily",
        'Never': 50, | `` | #/references/0/counts: missing "Never"; add a number for each, 0 where nobody chose it
        'Tea': 0.25, | `` | #/references/2/shares: missing "Tea"; add a number for each, 0 where nobody chose it
        'Tea': 0.25  | 'Tea': 0.2 | #/references/2/shares: the shares sum to 0.95, not 1; correct them, or give counts
        'Tea': 0.25  | 'Tea': 0.252 | #/references/2/shares: the shares sum to 1.002, not 1; correct them, or give counts
        'Tea': 0.25  | 'Tea': 0.2500021 | #/references/2/shares: the shares sum to 1.0000021, not 1; correct them, or give
        'effectiveSize': 80.5 | 'effectiveSize': 100.5 | #/references/0/effectiveSize: 100.5 is above the 100.0 people who stated
        'respondents': 40     | 'respondents': 40, 'effectiveSize': 33 | #/references/1/effectiveSize: 33.0 is above the 32.0 people who
        """)
    void a_reference_that_does_not_fit_is_told(String passage, String replacement, String expected) {
        assertThat(SurveyText.described(SurveyText.with(passage, replacement)))
                .anyMatch(problem -> problem.startsWith("drinks.json" + expected));
    }

    @Test
    void a_misspelt_option_is_not_reported_as_missing_too() {
        assertThat(SurveyText.problem(SurveyText.with("'Tea': 0.25", "'Tae': 0.25")))
                .contains("\"Tae\"");
    }

    @Test
    void an_option_is_found_by_what_it_looks_like() {
        String other = SurveyText.SOUND
                .replace("\"text\": \"Never\"", "\"text\": \"Nev\u2013er\u2026\"")
                .replace("\"Never\":", "\"Nev-er...\":");

        assertThat(SurveyText.read(other).references().get(0).distribution().shares())
                .isEqualTo(SurveyText.read(SurveyText.SOUND)
                        .references()
                        .get(0)
                        .distribution()
                        .shares());
    }

    @Test
    void counts_make_shares_of_the_opinions_in_the_question_s_order() {
        Reference reference = SurveyText.read(SurveyText.SOUND).references().get(0);

        assertThat(reference.question()).isEqualTo("often");
        assertThat(reference.group()).isEqualTo("AGE=Young");
        assertThat(reference.distribution().asMap().toString()).isEqualTo("{Daily=0.2, Weekly=0.3, Never=0.5}");
        assertThat(reference.distribution().support().values())
                .hasValueSatisfying(values -> assertThat(values).containsExactly(1.0, 2.0, 4.5));
        assertThat(reference.refusalShare()).isEqualTo(0.2);
        assertThat(reference.respondents()).hasValue(100);
        assertThat(reference.effectiveSize()).hasValue(80.5);
    }

    @Test
    void shares_are_divided_among_the_opinions_and_respondents_lose_those_who_refused() {
        Reference reference = SurveyText.read(SurveyText.SOUND).references().get(1);

        assertThat(reference.distribution().shares()).containsExactly(new double[] {0.5, 0.125, 0.375}, within(1e-12));
        assertThat(reference.refusalShare()).isCloseTo(0.2, within(1e-12));
        assertThat(reference.respondents().orElseThrow()).isCloseTo(32, within(1e-9));
        assertThat(reference.effectiveSize()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'Daily': 0.5, 'Weekly': 0.25, 'Never': 0.25}                 | 0.5 0.25 0.25
        {'Never': 0.2, 'Daily': 0.4, 'Weekly': 0.2, 'Refused': 0.2}   | 0.5 0.25 0.25
        {'Daily': 0.5, 'Weekly': 0.249, 'Never': 0.25}                | 0.5005 0.2492 0.2503
        """)
    void annotators_shares_are_read_by_text_without_refusals_and_divided_by_their_sum(String shares, String expected) {
        double[] annotators = withAnnotators("{'shares': " + shares + ", 'number': 20}")
                .annotators()
                .orElseThrow()
                .shares();

        assertThat(DoubleStream.of(annotators).mapToObj("%.4f"::formatted).map(Double::valueOf))
                .containsExactly(
                        Stream.of(expected.split(" ")).map(Double::valueOf).toArray(Double[]::new));
    }

    @Test
    void without_annotators_or_any_opinion_of_theirs_there_is_none() {
        assertThat(SurveyText.read(SurveyText.SOUND).references())
                .allSatisfy(reference -> assertThat(reference.annotators()).isEmpty());
        assertThat(withAnnotators("{'shares': {'Daily': 0, 'Weekly': 0, 'Never': 0, 'Refused': 1}}")
                        .annotators())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'Daily': 0.5, 'Weekly': 0.5}              | shares: missing "Never"; add a number for each, 0 where nobody chose it
        {'Daily': 0.5, 'Weekly': 0.2, 'Never': 0.2}| shares: the shares sum to 0.9, not 1; correct them, or give counts
        {'Daily': 1, 'Weekly': 0, 'Nevr': 0}       | shares/Nevr: question "often" has no option "Nevr"; did you mean "Never"?
        """)
    void annotators_shares_that_do_not_fit_are_told(String shares, String expected) {
        assertThat(SurveyText.problem(annotators("{'shares': " + shares + "}")))
                .isEqualTo("drinks.json#/references/0/annotators/" + expected);
    }

    @Test
    void faults_of_people_and_annotators_are_told_together() {
        String text = annotators("{'shares': {'Daily': 1}}").replace("\"Never\": 50, ", "");

        assertThat(SurveyText.problems(text))
                .extracting(SurveyException.Problem::place)
                .containsExactlyInAnyOrder("/references/0/counts", "/references/0/annotators/shares");
    }

    private static Reference withAnnotators(String annotators) {
        return SurveyText.read(annotators(annotators)).references().get(0);
    }

    private static String annotators(String annotators) {
        return SurveyText.with("'effectiveSize': 80.5", "'annotators': " + annotators);
    }

    @Test
    void without_a_size_it_is_unknown() {
        Reference reference = SurveyText.read(SurveyText.SOUND).references().get(2);

        assertThat(reference.distribution().asMap()).isEqualTo(Map.of("Tea", 0.25, "Coffee", 0.75));
        assertThat(reference.respondents()).isEmpty();
        assertThat(reference.sampleSize()).isEqualTo(OptionalDouble.empty());
        assertThat(reference.refusalShare()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Tea': 0.333, 'Coffee': 0.666}",
                "{'Tea': 0.34, 'Coffee': 0.67}",
                "{'Tea': 0.3333333, 'Coffee': 0.6666666}"
            })
    void shares_that_were_rounded_are_divided_by_their_sum(String shares) {
        double[] read = SurveyText.read(SurveyText.with(NOMINAL, shares))
                .references()
                .get(2)
                .distribution()
                .shares();

        assertThat(read[0] + read[1]).isCloseTo(1, within(1e-15));
        assertThat(read[1] / read[0]).isCloseTo(2, within(0.05));
    }

    @Test
    void a_refusal_may_be_left_out() {
        Reference reference = SurveyText.read(SurveyText.with(", 'Refused': 25", ""))
                .references()
                .get(0);

        assertThat(reference.refusalShare()).isZero();
        assertThat(reference.respondents()).hasValue(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'shares': {'Daily': 0, 'Weekly': 0, 'Never': 0, 'Refused': 1}",
                "'counts': {'Daily': 0, 'Weekly': 0.0, 'Never': 0, 'Refused': 3}",
                "'counts': {'Daily': 0, 'Weekly': 0, 'Never': 0}"
            })
    void a_reference_in_which_nobody_stated_an_opinion_is_none(String figures) {
        Survey survey = SurveyText.read(SurveyText.with("'respondents': 40,\n   'shares': " + SHARES, figures));

        assertThat(survey.reference(survey.questions().get(0), survey.groups().get(1)))
                .isEmpty();
        assertThat(survey.references()).hasSize(2);
    }

    @Test
    void weights_make_counts_fractional_and_the_people_are_told_beside() {
        String counts = "{'Daily': 0.1, 'Weekly': 0.7, 'Never': 0, 'Refused': 0}";
        String text = SurveyText.with(COUNTS, counts).replace("80.5", "2.5, \"respondents\": 3");

        Reference reference = SurveyText.read(text).references().get(0);

        assertThat(reference.distribution().share(0)).isCloseTo(0.125, within(1e-12));
        assertThat(reference.respondents()).hasValue(3);
        assertThat(reference.sampleSize()).hasValue(2.5);
    }
}

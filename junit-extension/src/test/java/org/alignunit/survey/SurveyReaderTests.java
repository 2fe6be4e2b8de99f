package org.alignunit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyReaderTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'from': '2021-02-01' | 'from': '2021-02-30' | #/fielded/from: "2021-02-30" is not a date; write year, month and day as in
        'from': '2021-02-01' | 'from': '2021-02-08' | #/fielded: from 2021-02-08 is after to 2021-02-07; swap them
        'id': 'which'  | 'id': 'often'  | #/questions/1/id: "often" is already at /questions/0; name each once
        'value': 'Old' | 'value': 'Young' | #/groups/1: "AGE=Young" is already at /groups/0; name each once
        ['which']      | ['wich']  | #/questions/0/similar/0: no question "wich"; did you mean "which"?
        ['which']      | ['often'] | #/questions/0/similar/0: "often" is the question itself; name other questions
        'text': 'Weekly' | 'text': 'Daily' | #/questions/0/options/1/text: "Daily" is already at /questions/0/options/0
        'text': 'Daily', 'value': 1}, {'text': 'Weekly' | 'text': '1–2', 'value': 1}, {'text': '1-2' | #/questions/0/options/1/text: "1-2" is already at /questions/0/options/0; give each option words of its own
        {'text': 'Never', 'value': 4.5} | {'text': 'Never'} | #/questions/0/options/2: "Never" has no value on an ordinal scale; add "value"
        'scale': 'nominal' | 'scale': 'ordinal' | #/questions/1/options/0: "Tea" has no value on an ordinal scale; add "value"
        {'text': 'Tea'} | {'text': 'Tea', 'value': 1} | #/questions/1/options/0/value: a value for "Tea" on a nominal scale; remove it, or
        'refusal': true | 'refusal': true, 'value': 9 | #/questions/0/options/3/value: a value for "Refused", which is a refusal; remove
        'references' | 'attributes': {'AEG': {}}, 'references' | #/attributes/AEG: no group has the attribute "AEG"; did you mean "AGE"?
        'references' | 'attributes': {'AGE': {'portrait': 'you were {person}'}}, 'references' | #/attributes/AGE/portrait: {person} is not a placeholder; write {persona} or {value}
        'references' | 'attributes': {'AGE': {'biography': 'I am I.'}}, 'references' | #/attributes/AGE/biography: the same for every group; name the group with {persona} or {value}
        'references' | 'attributes': {'AGE': {'questionAnswer': {'question': 'Age?'}}}, 'references' | #/attributes/AGE/questionAnswer: missing "answer"; add
        'references' | 'attributes': {'AGE': {'sentence': 'x'}}, 'references' | #/attributes/AGE/sentence: unknown field "sentence"; there is
        ['which']} | ['which'], 'paraphrases': ['How often do you drink tea?']} | #/questions/0/paraphrases/0: "How often do you drink tea?" is already at /questions/0/text; give each paraphrase words of its own
        'an old person' | 'an old person', 'paraphrases': ['one over 65', 'one over 65'] | #/groups/1/paraphrases/1: "one over 65" is already at /groups/1/paraphrases/0
        'an old person' | 'an old person', 'paraphrases': [] | #/groups/1/paraphrases: too few entries: 0; give at least 1
        'an old person' | 'an old person', 'paraphrases': [' '] | #/groups/1/paraphrases/0: the text is empty; write some text
        {'text': 'Coffee'} | {'text': 'Coffee', 'refusal': true} | #/questions/1/options: options that are not refusals: 1; offer at least two
        'Never': 50 | 'Never': 49.75 | #/references/0/counts: 49.75 is no number of people, so these counts are weighted; add "respondents": how many people stated an opinion, unweighted
        'Refused': 25 | 'Refused': 24.5 | #/references/0/counts: 24.5 is no number of people, so these counts are weighted; add "respondents"
        'Never': 50 | 'Never': 5000000 | #/references/0/counts: more than a million people are no sample, so these counts are weighted; add "respondents"
        'effectiveSize': 80.5 | 'effectiveSize': 80.5, 'respondents': 60 | #/references/0/effectiveSize: 80.5 is above the 60.0 people who stated an opinion; give Kish's effective size
        """)
    void a_question_or_group_that_makes_no_sense_is_told(String passage, String replacement, String expected) {
        assertThat(SurveyText.described(SurveyText.with(passage, replacement)))
                .anyMatch(problem -> problem.startsWith("drinks.json" + expected));
    }

    /** What flips verdicts: a sum of weights taken for people. */
    @ParameterizedTest
    @CsvSource({"1", "0.31", "80000.25", "0.001"})
    void weights_of_any_scale_give_the_same_reference(double scale) {
        String counts = "'Never': %s, 'Daily': %s, 'Weekly': %s, 'Refused': %s"
                .formatted(50 * scale, 20 * scale, 30 * scale, 25 * scale);
        Reference reference = SurveyText.read(
                        SurveyText.with("'effectiveSize': 80.5", "'effectiveSize': 80.5, 'respondents': 112")
                                .replace(
                                        "\"Never\": 50, \"Daily\": 20, \"Weekly\": 30, \"Refused\": 25",
                                        counts.replace('\'', '"')))
                .references()
                .get(0);

        assertThat(reference.distribution().share(0)).isCloseTo(0.2, within(1e-12));
        assertThat(reference.refusalShare()).isCloseTo(0.2, within(1e-12));
        assertThat(reference.respondents()).hasValue(112);
        assertThat(reference.sampleSize()).hasValue(80.5);
    }

    @Test
    void an_ordinal_scale_needs_two_places() {
        String text = SurveyText.with("'value': 2}", "'value': 1}").replace("4.5", "1.0");

        assertThat(SurveyText.problem(text))
                .isEqualTo("drinks.json#/questions/0/options: all opinions have the value 1.0;"
                        + " give them their places on the scale, or make the scale nominal");
    }

    @Test
    void a_group_without_people_in_any_reference_is_told() {
        String text = SurveyText.with("'Never': 50, 'Daily': 20, 'Weekly': 30", "'Never': 0, 'Daily': 0, 'Weekly': 0");

        assertThat(SurveyText.problem(text))
                .isEqualTo("drinks.json#/groups/0: \"AGE=Young\" has no reference with respondents;"
                        + " add one, or leave the group out");
    }

    @Test
    void names_that_cannot_be_read_are_not_held_against_what_refers_to_them() {
        assertThat(SurveyText.problem(SurveyText.with("'id': 'which'", "'id': 7")))
                .contains("#/questions/1/id: 7 is no");
    }

    @Test
    void faults_of_shape_and_of_meaning_are_told_together_in_the_order_of_the_lines() {
        String text = SurveyText.with("'Coffee': 0.75", "'Cofee': 0.75")
                .replace("\"domain\"", "\"domian\"")
                .replace("[\"which\"]", "[\"witch\"]")
                .replace("AGE=Young", "AGE=Yuong");

        assertThatMessageOf(text).isEqualTo("""
                        4 problems in a survey:
                          drinks.json#/domian (line 1): unknown field "domian"; did you mean "domain"?
                          drinks.json#/questions/0/similar/0 (line 6): no question "witch"; did you mean "which"?
                          drinks.json#/references/0/group (line 12): no group "AGE=Yuong"; did you mean "AGE=Young"?
                          drinks.json#/references/2/shares/Cofee (line 16): question "which" has no option "Cofee"; \
                        did you mean "Coffee"?""");
    }

    @Test
    void a_long_list_of_faults_is_cut_in_the_message_alone() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            fields.append("'unknown").append(i).append("': 1, ");
        }
        String text = SurveyText.with("'title'", fields + "'title'");

        assertThat(SurveyText.problems(text)).hasSize(25);
        assertThatMessageOf(text)
                .startsWith("25 problems in a survey:\n")
                .endsWith("\n  and 5 more")
                .hasLineCount(22);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id': 'x',\n }",
                "{'id': 'x'\n 'title': 'y'}",
                "{'id': 'x',\n 'title': NaN}",
                "{'id': 'x',\n 'id': 'y'}",
                "{'id': 'x'}\n  {}",
                "{'id':\n  [",
            })
    void text_that_is_no_json_is_told_with_line_and_column(String text) {
        assertThat(SurveyText.problem(text.replace('\'', '"')))
                .matches("drinks.json, line 2, column \\d+: not JSON: [^\n]+; correct the syntax");
    }

    @Test
    void numbers_that_are_not_finite_are_told_with_what_is_written() {
        String text = SurveyText.with("'Never': 50", "'Never': 1e999").replace("4.5", "-1.5E+400");

        assertThat(SurveyText.problems(text))
                .extracting(Object::toString)
                .containsExactly(
                        "drinks.json#/questions/0/options/2/value (line 5): -1.5E+400 is not finite;"
                                + " write a number of ordinary size",
                        "drinks.json#/references/0/counts/Never (line 13): 1e999 is not finite;"
                                + " write a number of ordinary size");
    }

    @Test
    void the_text_of_the_file_is_no_part_of_the_message() {
        assertThat(SurveyText.problem("{\"id\": [\"secret words\""))
                .contains("line 1", "end-of-input")
                .doesNotContain("secret");
    }

    @Test
    void a_key_that_stands_twice_is_named() {
        assertThat(SurveyText.problem(SurveyText.with("'Tea': 0.25", "'Coffee': 0.25")))
                .contains("line 16", "'Coffee'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void an_empty_file_is_told(String text) {
        assertThat(SurveyText.problem(text)).isEqualTo("drinks.json: the file is empty; write a survey into it");
    }

    @Test
    void nesting_without_end_is_an_error_and_not_a_stack_overflow() {
        assertThat(SurveyText.problem("[".repeat(1_000_000))).contains("not JSON", "depth");
    }

    @Test
    void one_entry_that_would_fill_the_memory_is_refused() {
        assertThat(SurveyText.problem(SurveyText.with("{'text': 'Tea'}", "{'text': 'Tea'}" + ", {}".repeat(500_000))))
                .matches("drinks.json, line 8, column \\d+: more than 500000 values in one place; split the survey");
    }

    @Test
    void of_very_many_problems_the_first_thousand_are_told() {
        String text = SurveyText.with("'references': [", "'references': [" + "\n{},".repeat(2_000));

        assertThat(SurveyText.problems(text))
                .hasSize(1_000)
                .allMatch(problem -> problem.line() > 0)
                .last()
                .asString()
                .startsWith("drinks.json#/references/499 (line");
    }

    @Test
    void groups_tell_of_themselves_by_the_templates_of_their_attribute_or_plainly() {
        Survey survey = SurveyText.read(SurveyText.with("'references'", """
                'attributes': {'AGE': {'questionAnswer': {'question': 'How old are you?', 'answer': '{value}, {persona}'},
                 'biography': 'Call me {persona}.'}}, 'references'"""));
        Group old = survey.groups().get(1);

        assertThat(old.introduction().of(old.value(), old.persona()))
                .isEqualTo(new Introduction(
                        "How old are you?", "Old, an old person", "Call me an old person.", "you were an old person"));
        Group plain = SurveyText.read(SurveyText.SOUND).groups().get(1);
        assertThat(plain.introduction().of(plain.value(), "one who writes {value}"))
                .isEqualTo(new Introduction(
                        "How would you describe yourself?",
                        "I am one who writes {value}.",
                        "I am one who writes {value}.",
                        "you were one who writes {value}"));
    }

    @Test
    void a_sound_survey_is_read_whole() {
        Survey survey = SurveyText.read(SurveyText.SOUND);

        assertThat(List.of(survey.id(), survey.title(), survey.source(), survey.domain(), survey.fielded()))
                .containsExactly("drinks", "Drinks", "made up", "taste", "2021-02-01/2021-02-07");
        assertThat(survey.groups())
                .containsExactly(new Group("AGE", "Young", "a young person"), new Group("AGE", "Old", "an old person"));
        Question often = survey.questions().get(0);
        assertThat(often.text()).isEqualTo("How often do you drink tea?");
        assertThat(often.ordinal()).isTrue();
        assertThat(often.similar()).containsExactly("which");
        assertThat(often.options())
                .containsExactly(
                        new Option("Daily", 1.0, false),
                        new Option("Weekly", 2.0, false),
                        new Option("Never", 4.5, false),
                        new Option("Refused", null, true));
        Question which = survey.questions().get(1);
        assertThat(which.ordinal()).isFalse();
        assertThat(which.context().entrySet())
                .extracting(Object::toString)
                .containsExactly("Season=winter", "Day=Monday");
        assertThat(survey.references()).hasSize(3);
    }

    @Test
    void what_may_be_left_out_reads_as_empty() {
        String text = SurveyText.with("'title': 'Drinks', 'source': 'made up', 'domain': 'taste',", "")
                .replaceAll("\"fielded\": \\{[^}]*\\},", "");

        Survey survey = SurveyText.read(text);

        assertThat(survey.title() + survey.source() + survey.domain() + survey.fielded())
                .isEmpty();
    }

    private static AbstractStringAssert<?> assertThatMessageOf(String text) {
        return assertThat(new SurveyException(SurveyText.problems(text)).getMessage());
    }
}

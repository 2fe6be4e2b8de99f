package org.alignunit.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveySchemaTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'domain': 'taste'         | 'domian': 'taste'          | #/domian: unknown field "domian"; did you mean "domain"?
        'domain': 'taste'         | 'zzzzzzzzzz': 1            | #/zzzzzzzzzz: unknown field "zzzzzzzzzz"; there is "$schema", "id", "title"
        'title': 'Drinks'         | 'title': 7                 | #/title: 7 is not a string; write a text in quotes
        'id': 'drinks',           | ``                         | : missing "id"; add what is missing
        'id': 'drinks'            | 'id': ' '                  | #/id: the text is empty; write some text
        'text': 'Daily', 'value'  | 'txt': 'Daily', 'value'    | #/questions/0/options/0/txt: unknown field "txt"; did you mean "text"?
        'text': 'Daily'           | 'text': ''                 | #/questions/0/options/0/text: the text is empty; write some text
        'value': 4.5              | 'value': '4.5'             | #/questions/0/options/2/value: "4.5" is not a number; write a bare number
        'value': 4.5              | 'value': 1e15              | #/questions/0/options/2/value: 1.0E15 is too large; write at most 1000000000000
        'refusal': true           | 'refusal': 'yes'           | #/questions/0/options/3/refusal: "yes" is not a boolean; write true or false
        'scale': 'nominal'        | 'scale': 'NOMINAL'         | #/questions/1/scale: "NOMINAL" is not allowed; write one of "nominal", "ordinal"
        ['which']                 | ['which', 'which']         | #/questions/0/similar: an entry is repeated; list each once
        'Season': 'winter'        | 'Season': ''               | #/questions/1/context/Season: the text is empty; write some text
        [{'text': 'Tea'}, {'text': 'Coffee'}] | [{'text': 'Tea'}] | #/questions/1/options: too few entries: 1; give at least 2
        'an old person'           | ` `                        | drinks.json, line
        'persona': 'an old person'| 'persona': ''              | #/groups/1/persona: the text is empty; write some text
        'Never': 50               | 'Never': -50               | #/references/0/counts/Never: -50 is too small; write at least 0
        'Never': 50               | 'Never': 10000000000000000000000 | #/references/0/counts/Never: 10000000000000000000000 is too large; write at most 1000000000000
        'Never': 50               | 'Never': null              | #/references/0/counts/Never: null is not a number; write a bare number
        'Tea': 0.25               | 'Tea': 25                  | #/references/2/shares/Tea: 25 is too large; write at most 1 (A fraction: 0.25 for 25 percent.)
        'respondents': 40         | 'respondents': 0           | #/references/1/respondents: 0 is too small; write more than 0
        'effectiveSize': 80.5     | 'effectiveSize': -1        | #/references/0/effectiveSize: -1 is too small; write more than 0
        'effectiveSize': 80.5     | 'annotators': {}           | #/references/0/annotators: missing "shares"; add what is missing
        'effectiveSize': 80.5     | 'annotators': {'share': {}}| #/references/0/annotators/share: unknown field "share"; did you mean "shares"?
        'effectiveSize': 80.5     | 'annotators': {'shares': {'Daily': 40}} | #/references/0/annotators/shares/Daily: 40 is too large; write at most 1
        'effectiveSize': 80.5     | 'annotators': {'shares': {}, 'number': 0} | #/references/0/annotators/number: 0 is too small; write more than 0
        'shares': {'Tea': 0.25, 'Coffee': 0.75} | 'respondents': 3 | #/references/2: none of "counts", "shares"; give exactly one
        {'Tea': 0.25, 'Coffee': 0.75} | {'Tea': 0.25, 'Coffee': 0.75}, 'counts': {} | #/references/2: more than one of "counts", "shares"; give exactly one
        """)
    void one_fault_of_shape_is_one_problem_with_place_and_remedy(String passage, String replacement, String expected) {
        assertThat(SurveyText.problem(SurveyText.with(passage, replacement)))
                .startsWith("drinks.json")
                .contains(expected);
    }

    @Test
    void many_faults_are_reported_together_each_once() {
        String text = SurveyText.with("'scale': 'ordinal'", "'scale': 'ordnal', 'scle': 1")
                .replace("\"AGE=Old\"", "7")
                .replace("\"title\"", "\"titel\"");

        assertThat(SurveyText.problems(text))
                .extracting(SurveyException.Problem::place)
                .containsExactlyInAnyOrder(
                        "/titel",
                        "/questions/0/scale",
                        "/questions/0/scle",
                        "/references/1/group",
                        "/references/2/group",
                        "/groups/1");
    }

    @Test
    void an_entry_of_the_wrong_type_is_faulted_for_that_alone() {
        assertThat(SurveyText.problem(SurveyText.with("'references': [", "'references': [null, ")))
                .isEqualTo(
                        "drinks.json#/references/0: null is not an object; write fields in { } (What a group answered"
                                + " to a question: counts or shares, one number for every opinion.)");
    }

    @Test
    void a_reference_with_a_size_and_no_figures_is_faulted_for_that_alone() {
        assertThat(SurveyText.problem(SurveyText.with("'shares': {'Tea': 0.25, 'Coffee': 0.75}", "'respondents': 30")))
                .contains("#/references/2: none of \"counts\", \"shares\"");
    }

    @Test
    void a_misspelt_field_is_not_reported_as_missing_too() {
        assertThat(SurveyText.problem(SurveyText.with("'groups':", "'gruops':")))
                .contains("#/gruops: unknown field \"gruops\"; did you mean \"groups\"?");
    }

    @Test
    void a_question_has_at_most_26_options() {
        String options = IntStream.rangeClosed(1, 27)
                .mapToObj(i -> "{'text': 'Drink " + i + "'}")
                .collect(Collectors.joining(", "));

        assertThat(SurveyText.described(SurveyText.with("{'text': 'Tea'}, {'text': 'Coffee'}", options)))
                .containsExactly("drinks.json#/questions/1/options: too many entries: 27; give at most 26"
                        + " (In the order shown: at least two opinions, and any refusals.)");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"[]", "null", "3", "`{}`"})
    void what_is_no_survey_is_one_problem(String text) {
        assertThat(SurveyText.problem(text)).startsWith("drinks.json: ");
    }

    @Test
    void a_survey_needs_a_question_and_a_group() {
        assertThat(SurveyText.problems("{\"id\": \"x\", \"questions\": [], \"groups\": [], \"references\": []}"))
                .extracting(SurveyException.Problem::place)
                .containsExactly("/questions", "/groups");
    }

    @Test
    void the_schema_keeps_its_own_schema() throws IOException {
        String schema = schema();
        new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator()
                .registerSchema(schema);
        assertThat(schema).contains("draft/2020-12");
    }

    @Test
    void the_documented_schema_is_the_one_that_checks() throws IOException {
        assertThat(Path.of("../docs", SurveySchema.RESOURCE)).hasContent(schema());
    }

    private static String schema() throws IOException {
        try (InputStream in = SurveySchema.class.getResourceAsStream(SurveySchema.RESOURCE)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}

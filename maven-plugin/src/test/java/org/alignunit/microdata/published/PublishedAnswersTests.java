package org.alignunit.microdata.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alignunit.microdata.draft.DraftRun;
import org.alignunit.microdata.imports.ImportRun;
import org.alignunit.microdata.imports.file.ImportedFiles;
import org.alignunit.microdata.mapping.reading.MappingException;
import org.alignunit.microdata.mapping.reading.MappingReader;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong without a sound in published answers is an error, a warning, or told. */
class PublishedAnswersTests {
    private static final String OPINIONS = """
            {'TEA_W1': {'MC_options': ['Yes', 'a lot', 'No', 'Refused'], 'question_text': 'Tea?',
              'Man': {'Yes, a lot': 30.0, 'No': 20.0, 'Refused': 4.0}, 'Woman': {'No': 8.0}, 'Refused': {'No': 2.0}},
             'MUG_W1': {'MC_options': ['"Big"', 'Small', 'Refused'], 'question_text': 'A mug of [SIZE]?',
              'Man': {'Big': 12.0, 'Small': 3.0}, 'Woman': {'Refused': 1.0}}}
            """;
    private static final String GROUPS = """
            'groups': [{'attribute': 'SEX', 'value': 'Man', 'persona': 'a man', 'where': {'column': 'group', 'codes': ['Man']}},
                       {'attribute': 'SEX', 'value': 'Woman', 'persona': 'a woman', 'where': {'column': 'group', 'codes': ['Woman']}}]
            """;
    private static final String CSV = """
            question,selections,options,source
            Is tea good?,"defaultdict(<class 'list'>, {'France': [0.5, 0.3, 0.2], 'Mali': [0.0, 0.0, 0.0]})","['Good', 'Bad', 'DK/Refused']",GAS
            How far?,"defaultdict(<class 'list'>, {'France': [0.25, 0.25, 0.25, 0.25], 'India (Old sample)': [0.1, 0.2, 0.3, 0.4]})","['Not', 1.0, 'Very', 2.0]",WVS
            Which one?,"defaultdict(<class 'list'>, {'France': [0.6, 0.4], 'India (New sample)': [0.5, 0.1]})","['It''s', ""A 'b'""]",WVS
            """.replace("''", "\\'");

    @TempDir
    private Path folder;

    private ImportRun.Report run(String data, String mapping) throws IOException {
        ImportedFiles files = new ImportedFiles(folder, List.of(folder));
        Files.writeString(folder.resolve("data"), data);
        Path path = files.mappings().resolve("tea.json");
        Files.createDirectories(path.getParent());
        Files.writeString(path, ("{'survey': {'id': 'tea'}, " + mapping + "}").replace('\'', '"'));
        return ImportRun.of(files, path, "alignunit test", Surveys::read);
    }

    private ImportRun.Report opinions(String mapping) throws IOException {
        return run(
                OPINIONS.replace('\'', '"').replace("\"\"Big\"\"", "\"\\\"Big\\\"\""),
                "'data': {'file': 'data', 'format': 'opinionqa'}, 'select': {}, " + mapping);
    }

    private ImportRun.Report global(String mapping) throws IOException {
        return run(CSV, "'data': {'file': 'data', 'format': 'globalopinionqa'}, " + mapping);
    }

    private JsonNode survey() throws IOException {
        return new JsonMapper()
                .readTree(folder.resolve("src/test/resources/surveys/tea.json").toFile());
    }

    @Test
    void options_are_matched_by_their_text_and_mended() throws IOException {
        ImportRun.Report report = opinions("'refusals': ['Refused'], " + GROUPS);

        assertThat(report.errors()).isEmpty();
        assertThat(report.information())
                .contains(
                        "  2 of 2 questions, 2 of 3 groups, 3 references",
                        "  references left out: 1 (the provenance says why)",
                        "  counts are as published: people, not weighted",
                        "  options that the file splits at commas, or leaves quoted, are mended: TEA_W1, MUG_W1");
        assertThat(survey().get("questions").get(0).get("options"))
                .hasToString("[{\"text\":\"Yes, a lot\"},{\"text\":\"No\"},{\"text\":\"Refused\",\"refusal\":true}]");
        assertThat(survey().get("references").get(1))
                .hasToString("{\"question\":\"TEA_W1\",\"group\":\"SEX=Woman\","
                        + "\"counts\":{\"Yes, a lot\":0,\"No\":8,\"Refused\":0},\"respondents\":8}");
        assertThat(survey().get("provenance").get("leftOut").get(0))
                .hasToString(
                        "{\"question\":\"MUG_W1\",\"group\":\"SEX=Woman\",\"reason\":\"nobody stated an opinion\"}");
        assertThat(report.warnings()).singleElement().asString().contains("the wording has a gap (MUG_W1)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'refusals': [] | #/refusals (line 1): "Refused" reads like a refusal and stands as an opinion (2 questions: TEA_W1, MUG_W1); list it under
            'refusals': ['Refused'], 'order': {'TEA*': ['No', 'Yes']} | "Yes" is no opinion of the question (TEA_W1); there is "Yes, a lot", "No"
            'refusals': ['Refused'], 'order': {'MUG*': ['Small', 'Large']} | the order leaves out "Big", which people chose (MUG_W1); list it too
            'refusals': ['Refused'], 'order': {'*': 'values'} | no codebook tells different values of all options (2 questions
            'refusals': ['Refused'], 'order': {'MAG*': 'nominal'} | #/order (line 1): no question "MAG*"
            'refusals': ['Refused'], 'minimumRespondents': 99 | nobody answered; select other questions or groups
            """)
    void what_opinionqa_hides_is_an_error(String mapping, String expected) throws IOException {
        assertThat(opinions(mapping + ", " + GROUPS.strip()).errors())
                .anySatisfy(error -> assertThat(error).contains(expected));
        assertThat(folder.resolve("src/test/resources/surveys/tea.json")).doesNotExist();
    }

    @Test
    void an_order_makes_a_scale() throws IOException {
        assertThat(opinions("'refusals': ['Refused'], 'order': {'TEA*': ['No', 'Yes, a lot']}, " + GROUPS)
                        .errors())
                .isEmpty();
        assertThat(survey().get("questions").get(0).get("options"))
                .hasToString("[{\"text\":\"No\",\"value\":1},{\"text\":\"Yes, a lot\",\"value\":2},"
                        + "{\"text\":\"Refused\",\"refusal\":true}]");
    }

    @Test
    void countries_and_sources_are_selected() throws IOException {
        ImportRun.Report report = global("""
                'select': {'source': 'GAS', 'countries': ['France', 'Mali']}, 'refusals': ['DK/Refused'], 'respondents': 500
                """);

        assertThat(report.errors()).isEmpty();
        assertThat(survey().get("references"))
                .hasToString("[{\"question\":\"is-tea-good\",\"group\":\"COUNTRY=France\","
                        + "\"shares\":{\"Good\":0.5,\"Bad\":0.3,\"DK/Refused\":0.2},\"respondents\":500}]");
        assertThat(survey().get("groups").get(0).get("persona").asText()).isEqualTo("a person from France");
        assertThat(survey().get("provenance")
                        .get("leftOut")
                        .get(0)
                        .get("reason")
                        .asText())
                .isEqualTo("nobody stated an opinion");
        assertThat(Surveys.read(folder.resolve("src/test/resources/surveys/tea.json"))
                        .references())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'select': {} | : missing "respondents"; say how many people each group is, or "unknown"
            'select': {}, 'respondents': 'unknown', 'minimumRespondents': 5 | nothing tells how many people answered
            'select': {}, 'respondents': 'unknown' | two samples of one country: India (Old sample), India (New sample); name one
            'select': {}, 'respondents': 'unknown' | "DK/Refused" reads like a refusal and stands as an opinion (Is tea good?)
            'select': {}, 'respondents': 'unknown' | option order is "Not, 1, Very, 2"; the values must rise or fall with the order shown (How far?); give "order"
            'select': {'source': 'WWS'}, 'respondents': 'unknown' | no question is of "WWS"; did you mean "WVS"?
            'select': {'countries': ['Francia']}, 'respondents': 'unknown' | #/select/countries (line 1): no country "Francia"; did you mean "France"?
            """)
    void what_globalopinionqa_hides_is_an_error(String mapping, String expected) throws IOException {
        assertThat(global(mapping).errors())
                .anySatisfy(error -> assertThat(error).contains(expected));
    }

    @Test
    void shares_that_are_no_shares_of_all_are_left_out_aloud() throws IOException {
        ImportRun.Report report = global("""
                'select': {'source': 'WVS', 'countries': ['France', 'India (New sample)']}, 'respondents': 'unknown',
                'order': {'How*': ['Not', '1', '2', 'Very']}
                """);

        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings())
                .anyMatch(warning -> warning.contains("shares do not sum to 1 (Which one?); groups of which"))
                .anyMatch(warning -> warning.contains("no option is a refusal: the publisher left them out"))
                .anyMatch(warning -> warning.contains("\"India (New sample)\" is a sample of its own kind"));
        assertThat(survey().get("questions").get(0).get("options").findValuesAsText("text"))
                .containsExactly("Not", "1", "2", "Very");
        assertThat(survey().get("questions").get(1).get("options").findValuesAsText("text"))
                .containsExactly("It's", "A 'b'");
        assertThat(survey().get("references").get(0).get("shares"))
                .hasToString("{\"Not\":0.25,\"1\":0.25,\"2\":0.25,\"Very\":0.25}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'question': 'Tea?', 'country': 'Mali', 'options': ['Yes', 'No'], 'distribution': [0.25, 0.75]}]",
                "question,country,options,distribution\nTea?,Mali,\"['Yes', 'No']\",\"[0.25, 0.75]\"\n",
                "{'Tea?': {'Mali': '[0.25, 0.75]', 'MC_options': '[`Yes`, `No`]', 'countries': ['Mali']}}"
            })
    void every_form_of_the_file_is_read(String data) throws IOException {
        String text =
                data.startsWith("question") ? data : data.replace('\'', '"').replace('`', '\'');

        assertThat(run(
                                text,
                                "'data': {'file': 'data', 'format': 'globalopinionqa'}, 'select': {}, 'respondents': 'unknown'")
                        .errors())
                .isEmpty();
        assertThat(survey().get("references"))
                .hasToString(
                        "[{\"question\":\"tea\",\"group\":\"COUNTRY=Mali\",\"shares\":{\"Yes\":0.25,\"No\":0.75}}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'Q': 1} | Q: it has no "MC_options"; name a file like OpinionQA's POLPARTY_data.json
            {} | it holds no questions
            {'Q': {'MC_options': ['a'], 'Man': {'a': -1}}} | /Q/Man/a: -1 is no count
            {'Q': | it is not JSON
            """)
    void a_file_of_another_kind_is_told(String data, String expected) throws IOException {
        assertThat(run(
                                data.replace('\'', '"'),
                                "'data': {'file': 'data', 'format': 'opinionqa'}, 'select': {}, " + GROUPS)
                        .errors())
                .singleElement()
                .asString()
                .contains("#/data (line 1): ", expected);
    }

    private ImportRun.Report annotated(String rows, String columns) throws IOException {
        Files.writeString(folder.resolve("annotators.csv"), "done,a,b\n" + rows);
        return opinions("'refusals': ['Refused'], " + GROUPS.strip() + """
                , 'annotations': {'data': {'file': 'annotators.csv', 'format': 'annotations'},
                  'where': {'column': 'done', 'codes': [1]},
                  'estimates': [{'question': 'TEA_W1', 'group': 'SEX=Man', 'columns': %s}]}""".formatted(columns));
    }

    @Test
    void estimates_become_annotators() throws IOException {
        String columns = "{'Yes, a lot': 'a', 'No': 'b'}";

        assertThat(annotated("ImportId,x,y\n1,70,30\n1,0.5,0.5\n1,,100\n1,,\n0,1,1\n", columns)
                        .errors())
                .isEmpty();
        // by hand: (0.7 + 0.5 + 0) / 3
        assertThat(survey().get("references").get(0).get("annotators"))
                .hasToString("{\"shares\":{\"Yes, a lot\":0.4,\"No\":0.6},\"number\":3}");
        ImportRun.Report report = annotated("1,70,20\n1,60,40\n", columns);
        assertThat(report.warnings())
                .anyMatch(
                        warning -> warning.contains(
                                "#/annotations/estimates/0 (line 4): rows whose estimates do not sum to 100 or to 1: 1, the first is row 1"));
        assertThat(annotated("1,x,20\n", columns).errors())
                .singleElement()
                .asString()
                .contains("#/annotations/data", "row 1, column a: \"x\" is no estimate; choose rows");
        assertThat(annotated("1,70,30\n", "{'Yes': 'a', 'No': 'b'}").errors())
                .hasSize(2)
                .anyMatch(error -> error.contains("no option \"Yes\"; "))
                .anyMatch(error -> error.contains("no column for \"Yes, a lot\"; name the column"));
        assertThat(annotated("1,,\n", columns).errors())
                .singleElement()
                .asString()
                .contains("nobody estimated it");
    }

    @Test
    void a_draft_shows_groups_options_and_what_deserves_a_look() throws IOException {
        ImportedFiles files = new ImportedFiles(folder, List.of(folder));
        Files.writeString(folder.resolve("goqa.csv"), CSV);
        Files.writeString(
                folder.resolve("party.json"), OPINIONS.replace('\'', '"').replace("\"\"Big\"\"", "\"\\\"Big\\\"\""));
        DraftRun run = new DraftRun(files, null, List.of());

        assertThat(run.of("party.json", ReadOptions.defaults()))
                .contains("  published answers: OpinionQA", "  questions: 2, groups: 3");
        Path party = files.mappings().resolve("party.json");
        assertThat(party)
                .content()
                .contains(
                        "\"data\": {\"file\": \"party.json\", \"format\": \"opinionqa\"}",
                        "//   the wording has a gap (MUG_W1)",
                        "//   \"Refused\", // in 2",
                        "\"codes\": [\"Refused\"]}} // questions: 1; reads like a refusal: remove it",
                        "\"TEA_W1\": Yes, a lot | No | Refused");
        assertThatThrownBy(() -> MappingReader.read(party))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("it has \"?\" for attribute, persona");

        run.of("goqa.csv", ReadOptions.defaults());
        assertThat(files.mappings().resolve("goqa.json"))
                .content()
                .contains(
                        "two samples of one country: India (Old sample), India (New sample)",
                        "option order is \"Not, 1, Very, 2\"",
                        "shares do not sum to 1",
                        "\"respondents\": \"?\"",
                        "//   France: 3 questions");
    }

    @Test
    void decisions_about_people_are_of_no_use() throws IOException {
        assertThat(opinions("'crosstabs': true, " + GROUPS).errors())
                .singleElement()
                .asString()
                .contains("#/crosstabs (line 1): \"crosstabs\" is of no use for published answers; remove it");
        assertThat(run("", "'data': {'file': 'data'}, 'refusals': [], 'questions': [], " + GROUPS)
                        .errors())
                .anyMatch(error -> error.contains("\"refusals\" is of no use for microdata; remove it"));
        assertThat(opinions("'refusals': []").errors())
                .singleElement()
                .asString()
                .contains("missing \"groups\"; add what is missing");
    }
}

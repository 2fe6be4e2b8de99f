package org.alignunit.microdata.mapping.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.mapping.CodeEntry;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.mapping.MappedGroup;
import org.alignunit.microdata.mapping.MappedQuestion;
import org.alignunit.microdata.mapping.MappedWave;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.RakingTarget;
import org.alignunit.microdata.mapping.SurveyHead;
import org.alignunit.microdata.mapping.WeightColumn;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTests {
    @Test
    void every_field_is_read() {
        Mapping mapping = MappingText.read(MappingText.SOUND);

        assertThat(mapping.survey())
                .isEqualTo(new SurveyHead(
                        "drinks", "Drinks", null, null, LocalDate.of(2021, 2, 1), LocalDate.of(2021, 2, 7)));
        assertThat(mapping.data())
                .isEqualTo(new DataSource.FileSource(
                        "drinks.csv", new ReadOptions(Charset.forName("windows-1252"), ';', List.of("NA"))));
        assertThat(mapping.weight()).isEqualTo(new WeightColumn("wt", List.of("wt2")));
        assertThat(mapping.exclusions())
                .containsExactly(new Mapping.Exclusion("speeders", new Where.Below("seconds", 60), 3L));
        assertThat(mapping.raking())
                .isEqualTo(new RakingTarget(
                        5.0,
                        List.of(new RakingTarget.PopulationMargin(
                                "sex", "census", Map.of(Value.of(1), 0.49, Value.of("f"), 0.51)))));
        assertThat(mapping.minimumRespondents()).isEqualTo(30);
        assertThat(mapping.crosstabs()).isEqualTo(new Mapping.Crosstabs(null));
        assertThat(mapping.groups())
                .containsExactly(
                        new MappedGroup("AGE", "Young", "a young person", new Where.Range("age", 18, 40), List.of()),
                        new MappedGroup(
                                "AGE",
                                "Old",
                                "an old person",
                                new Where.All(List.of(
                                        new Where.Above("age", 40),
                                        new Where.Not(new Where.Codes("kind", Set.of(Value.of("bot"), Value.of(7)))))),
                                List.of("a senior")));
        assertThat(mapping.waves())
                .containsExactly(
                        new MappedWave(
                                "2018",
                                new Where.Any(List.of(new Where.Codes("year", Set.of(Value.of(2018))))),
                                new WeightColumn("wtssall", List.of())),
                        new MappedWave(
                                "2021",
                                new Where.Codes("year", Set.of(Value.of(2021))),
                                new WeightColumn(null, List.of())));
    }

    @Test
    void questions_are_read_with_their_codes_and_figures() {
        List<MappedQuestion> questions = MappingText.read(MappingText.SOUND).questions();

        assertThat(questions.get(0).column()).isEqualTo("q1");
        assertThat(questions.get(0).codes())
                .containsExactly(
                        opinion(0, "Never", 0.0),
                        new CodeEntry(
                                new CodeEntry.Codes.Span(1, 9),
                                new CodeEntry.Role.Opinion("{code}", null, true, false)),
                        opinion(10, "Always", 10.0),
                        new CodeEntry(
                                new CodeEntry.Codes.Listed(List.of(Value.of(98), Value.missing('a'))),
                                new CodeEntry.Role.Refusal("Don\u2019t know")),
                        new CodeEntry(new CodeEntry.Codes.Absent(), new CodeEntry.Role.NotAsked()));
        assertThat(questions.get(0).checks())
                .containsExactly(
                        new MappedQuestion.PublishedFigure("AGE=Young", null, Value.of(98), null, 57L, null, 2),
                        new MappedQuestion.PublishedFigure("AGE=Old", "2018", Value.of(10), null, null, 0.3, 2));
        assertThat(questions.get(1).column()).isEqualTo("which");
        assertThat(questions.get(1).codes().get(1).role())
                .isEqualTo(new CodeEntry.Role.Opinion("Coffee", null, false, true));
        assertThat(questions.get(1).codes().get(2).role()).isEqualTo(new CodeEntry.Role.Refusal("No answer"));
        assertThat(questions.get(1).checks().get(0).decimals()).isEqualTo(1);
    }

    private static CodeEntry opinion(double code, String as, Double value) {
        return new CodeEntry(
                new CodeEntry.Codes.Listed(List.of(Value.of(code))),
                new CodeEntry.Role.Opinion(as, value, false, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'weight': {'column': 'wt', 'unused': ['wt2']} | 'weight': null | wt=null
        'weight': {'column': 'wt', 'unused': ['wt2']}, | `` | wt=unsaid
        'data': {'file': 'drinks.csv', 'encoding': 'windows-1252', 'delimiter': ';', 'missing': ['NA']} | 'data': {'jdbc': 'jdbc:duckdb:', 'table': 't', 'user': 'env:U'} | wt=wt
        """)
    void other_forms_are_read(String passage, String replacement, String weight) {
        Mapping mapping = MappingText.read(MappingText.with(passage, replacement));

        assertThat("wt="
                        + (mapping.weight() == null
                                ? "unsaid"
                                : mapping.weight().column()))
                .isEqualTo(weight);
    }

    @Test
    void rounded_shares_are_divided_by_their_sum() {
        Mapping mapping =
                MappingText.read(MappingText.with("{'1': 0.49, 'f': 0.51}", "{'1': 0.333, '2': 0.333, '3': 0.333}"));

        assertThat(mapping.raking().margins().get(0).shares().values())
                .hasSize(3)
                .allSatisfy(share -> assertThat(share).isCloseTo(1 / 3.0, within(1e-15)));
    }

    @Test
    void all_faults_are_told_at_once_each_on_its_line() {
        String text = MappingText.with("'nominal'", "'nominl'").replace("\"column\": \"wt\"", "\"colum\": \"wt\"");

        assertThatThrownBy(() -> MappingText.read(text))
                .isInstanceOf(MappingException.class)
                .hasMessage("""
                        2 problems in a mapping:
                          drinks.json#/weight/colum (line 4): unknown field "colum"; did you mean "column"?
                          drinks.json#/questions/1/scale (line 15): "nominl" is not allowed; write one of "nominal", "ordinal",\
                         "?" (ordinal: every opinion has a value; nominal: none has.)""");
    }

    @Test
    void what_is_undecided_is_one_fault_a_question() {
        String text = MappingText.with("'as': 'Never', 'value': 0", "'as': 'Never', 'role': '?'")
                .replace("\"as\": \"{code}\", \"value\": \"{code}\"", "\"role\": \"?\"")
                .replace("\"missing\", \"notAsked\": true", "\"missing\", \"role\": \"?\"")
                .replace("\"ordinal\"", "\"?\"")
                .replace("\"column\": \"wt\"", "\"column\": \"?\"");

        assertThat(MappingText.described(text))
                .containsExactly(
                        "drinks.json#/weight: it has \"?\" for column; decide, and write it in place of \"?\"",
                        "drinks.json#/questions/0: often has \"?\" for scale, the codes 0, 1 to 9, missing; decide: write"
                                + " \"refusal\": true or \"notAsked\": true in place of \"role\"; for an opinion drop"
                                + " \"role\", and on an ordinal scale write \"value\"; remove a question that no test needs");
    }

    @Test
    void a_comma_may_follow_what_became_the_last_entry() {
        assertThat(MappingText.read(MappingText.with("'crosstabs': true", "'crosstabs': true,"))
                        .crosstabs())
                .isNotNull();
    }

    @Test
    void no_message_repeats_what_should_not_be_there() {
        String data = "'data': {'file': 'drinks.csv', 'encoding': 'windows-1252', 'delimiter': ';', 'missing': ['NA']}";
        for (String secret : List.of(
                "{'jdbc': 'jdbc:duckdb:', 'table': 't', 'password': 's3cr3t'}",
                "{'jdbc': 'jdbc:duckdb:', 'table': 't', 'password': 483913}",
                "{'jdbc': 'jdbc:duckdb:', 'table': 't', 'user': ['s3cr3t', 483913]}",
                "{'jdbc': 'jdbc:postgresql://anna:s3cr3t@host/db', 'table': 't'}")) {
            assertThat(MappingText.described(MappingText.with(data, "'data': " + secret)))
                    .hasSize(1)
                    .allSatisfy(fault -> assertThat(fault)
                            .startsWith("drinks.json#/data")
                            .doesNotContain("s3cr3t")
                            .doesNotContain("483913"));
        }
    }

    @Test
    void what_is_no_mapping_is_one_fault(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "{\"survey\": {]}");

        assertThatThrownBy(() -> MappingReader.read(file)).hasMessageStartingWith("x.json, line 1, column ");
        assertThat(MappingText.described("// nothing"))
                .containsExactly(
                        "drinks.json: the file is empty; write a mapping into it; alignunit:describe drafts one");
        assertThatThrownBy(() -> MappingReader.read(folder.resolve("none.json")))
                .hasMessageStartingWith("none.json: cannot be read: ");
    }

    @Test
    void the_documented_schema_is_the_one_that_checks() throws IOException {
        try (InputStream in = MappingReader.class.getResourceAsStream(MappingReader.SCHEMA_FILE)) {
            assertThat(Path.of("../docs", MappingReader.SCHEMA_FILE)).hasContent(new String(in.readAllBytes(), UTF_8));
        }
    }
}

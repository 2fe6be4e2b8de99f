package org.alignunit.microdata.imports;

import static org.alignunit.microdata.imports.Module.SEXES;
import static org.alignunit.microdata.imports.Module.SURVEY;
import static org.alignunit.microdata.imports.Module.mapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.alignunit.survey.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much the answers of one person hang together. Expected values: Rscript maven-plugin/src/test/r/structure.R. */
class StructureTests {
    private static final String QUESTIONS = """
            'questions': [
              {'id': 'q1', 'text': 'How much?', 'scale': 'ordinal', 'codes': [
                {'from': 1, 'to': 4, 'as': '{code}', 'value': '{code}'}, {'code': 9, 'as': 'No answer', 'refusal': true}]},
              {'id': 'q2', 'text': 'How often?', 'scale': 'ordinal', 'codes': [
                {'from': 1, 'to': 3, 'as': '{code}', 'value': '{code}'}]},
              {'id': 'q3', 'text': 'Which?', 'scale': 'nominal', 'codes': [
                {'code': 'a', 'as': 'A'}, {'code': 'b', 'as': 'B'}, {'code': 'c', 'as': 'C'}]},
              {'id': 'q4', 'text': 'How far?', 'scale': 'ordinal', 'codes': [
                {'from': 1, 'to': 5, 'as': '{code}', 'value': '{code}'}, {'code': 'missing', 'notAsked': true}]}]""";

    @TempDir
    private Path folder;

    private ImportRun.Report run(String csv, String crosstabs, String... more) {
        String parts = more.length == 0 ? "" : String.join(",", more) + ",";
        return new Module(folder)
                .data(csv)
                .mapping(mapping(
                        SURVEY, "'weight': {'column': 'w'}", parts + QUESTIONS, SEXES, "'crosstabs': " + crosstabs))
                .run();
    }

    private static String people() {
        try (var in = Objects.requireNonNull(StructureTests.class.getResourceAsStream("structure.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            {'respondent': 'number'}, 0.455902696474, 0.031033333680, 0.389744442597, 0.027544979766
            true,                     0.455902696474, 0.019158047703, 0.389744442597, 0.037503585877
            """, quoteCharacter = '"')
    void the_share_and_its_standard_error_are_those_of_r(
            String crosstabs, double men, double errorOfMen, double women, double errorOfWomen) {
        ImportRun.Report report = run(people(), crosstabs);

        assertThat(report.errors()).isEmpty();
        JsonNode structure = new Module(folder).json().get("structure");
        assertThat(structure).hasSize(2);
        assertThat(structure.get(0).get("group").asText()).isEqualTo("SEX=Man");
        assertThat(structure.get(0).get("questions")).hasToString("[\"q1\",\"q2\",\"q3\",\"q4\"]");
        assertThat(structure.get(0).get("share").asDouble()).isCloseTo(men, within(1e-9));
        assertThat(structure.get(0).get("standardError").asDouble()).isCloseTo(errorOfMen, within(1e-9));
        assertThat(structure.get(1).get("share").asDouble()).isCloseTo(women, within(1e-9));
        assertThat(structure.get(1).get("standardError").asDouble()).isCloseTo(errorOfWomen, within(1e-9));
        Structure read = new Module(folder)
                .read()
                .structure(new Module(folder).read().groups().get(0))
                .orElseThrow();
        assertThat(read.share()).isEqualTo(structure.get(0).get("share").asDouble());
    }

    @Test
    void a_question_on_which_all_agree_or_that_too_few_answered_is_left_out() {
        String alike =
                people().replaceAll("(?m)^(\\d+,m,.*),[abc],", "$1,a,").replaceAll("(?m)^(\\d+,f,.*),[1-5]$", "$1,");

        ImportRun.Report report = run(alike, "true", "'minimumRespondents': 60");

        assertThat(report.errors()).isEmpty();
        JsonNode structure = new Module(folder).json().get("structure");
        assertThat(structure.get(0).get("questions")).hasToString("[\"q1\",\"q2\",\"q4\"]");
        assertThat(structure.get(1).get("questions")).hasToString("[\"q1\",\"q2\",\"q3\"]");
    }

    @Test
    void people_whom_the_column_does_not_tell_apart_are_an_error() {
        assertThat(run(
                                people().replaceFirst("(?m)^\\d+,m", "n/a,m").replaceFirst("(?m)^\\d+,f", "1.5,f"),
                                "{'respondent': 'number'}")
                        .errors())
                .singleElement()
                .asString()
                .contains(
                        "#/crosstabs/respondent",
                        "people without a whole number in column \"number\": 2; name a column of whole numbers");
        assertThat(run(people(), "{'respondent': 'numbr'}").errors())
                .singleElement()
                .asString()
                .contains("#/crosstabs/respondent", "no column \"numbr\"", "did you mean \"number\"");
    }
}

package org.alignunit.microdata.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alignunit.microdata.DataFiles;
import org.alignunit.microdata.PublishedMicrodata;
import org.alignunit.microdata.aggregate.Sums;
import org.alignunit.microdata.imports.file.SurveyDocument;
import org.alignunit.microdata.imports.people.AnswerKey;
import org.alignunit.microdata.imports.people.GroupAnswers;
import org.alignunit.microdata.imports.people.ImportedPeople;
import org.alignunit.microdata.mapping.Findings;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.reading.MappingReader;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.ReadOptions;
import org.junit.jupiter.api.Test;

/** Two published studies through the whole import, against tables that R and Python make of the raw files. */
class PublishedImportTests {
    private static final String BES = """
            {'survey': {'id': 'bes-w25', 'domain': 'politics'},
             'data': {'file': 'bes_w25.sav'},
             'weight': {'column': 'wt'},
             'questions': [
               {'id': 'turnoutUKGeneral', 'text': 'Will you vote?', 'scale': 'ordinal', 'codes': [
                 {'from': 1, 'to': 5, 'as': '{code}', 'value': '{code}'}, {'code': 9999, 'as': 'DK', 'refusal': true}]},
               {'id': 'partyIdStrength', 'text': 'How strong is it?', 'scale': 'ordinal', 'codes': [
                 {'from': 1, 'to': 3, 'as': '{code}', 'value': '{code}'}, {'code': 9999, 'as': 'DK', 'refusal': true},
                 {'code': 'missing', 'notAsked': true}]},
               {'id': 'likeSunak', 'text': 'The first?', 'scale': 'ordinal', 'codes': [
                 {'from': 0, 'to': 10, 'as': '{code}', 'value': '{code}'}, {'code': 9999, 'as': 'DK', 'refusal': true}],
                'check': [{'group': 'EU=Remain', 'code': 9999, 'respondents': 57}]},
               {'id': 'likeStarmer', 'text': 'The second?', 'scale': 'ordinal', 'codes': [
                 {'from': 0, 'to': 10, 'as': '{code}', 'value': '{code}'}, {'code': 9999, 'as': 'DK', 'refusal': true}]},
               {'id': 'likeGrn', 'text': 'The third?', 'scale': 'ordinal', 'codes': [
                 {'from': 0, 'to': 10, 'as': '{code}', 'value': '{code}'}, {'code': 9999, 'as': 'DK', 'refusal': true}]}],
             'groups': [
               {'attribute': 'EU', 'value': 'Remain', 'persona': 'x', 'where': {'column': 'p_eurefvote', 'codes': [0]}},
               {'attribute': 'EU', 'value': 'Leave', 'persona': 'x', 'where': {'column': 'p_eurefvote', 'codes': [1]}},
               {'attribute': 'AGE', 'value': '18-45', 'persona': 'x', 'where': {'column': 'age', 'from': 18, 'to': 45}},
               {'attribute': 'AGE', 'value': '46-65', 'persona': 'x', 'where': {'column': 'age', 'from': 46, 'to': 65}},
               {'attribute': 'AGE', 'value': '66+', 'persona': 'x', 'where': {'column': 'age', 'above': 65}}]}
            """;

    /** Published shares in percent of two questions, by group; codes in the order of their letters. */
    private static final Map<String, Map<String, List<Integer>>> TOPLINES = Map.of(
            "q0001",
            Map.of(
                    "AGE=35 - 64", List.of(1, 2, 9, 46, 42),
                    "AGE=65 and up", List.of(1, 3, 13, 47, 37),
                    "RACE=White", List.of(1, 4, 11, 50, 34),
                    "ORIENT=Straight", List.of(1, 3, 10, 47, 40)),
            "q0005",
            Map.of(
                    "AGE=35 - 64", List.of(42, 1, 57),
                    "RACE=White", List.of(41, 1, 58),
                    "ORIENT=Straight", List.of(41, 1, 58)));

    private static SurveyImport.Result imported(String data, String mapping) {
        Mapping read =
                MappingReader.read("mapping.json", mapping.replace('\'', '"').getBytes());
        return SurveyImport.of(
                read, Microdata.of(DataFiles.open(PublishedMicrodata.file(data), ReadOptions.defaults())));
    }

    @Test
    void the_british_election_study_agrees() {
        List<String[]> expected = expected("bes_w25.csv");
        SurveyImport.Result result = imported("bes_w25.sav", BES);

        assertThat(result.findings().all()).isEmpty();
        assertThat(result.figures()).isEqualTo(1);
        compare(result.people(), expected, Map.of("9999", "DK"));
    }

    @Test
    void the_masculinity_study_agrees_and_shows_its_published_shares() {
        List<String[]> expected = expected("masculinity.csv");
        SurveyImport.Result result = imported("masculinity.csv", masculinity(expected, "{'column': 'weight'}"));

        assertThat(result.findings().all()).isEmpty();
        assertThat(result.figures()).isEqualTo(29);
        compare(result.people(), expected, Map.of());
    }

    @Test
    void without_its_weight_the_published_shares_name_it() {
        SurveyImport.Result result = imported("masculinity.csv", masculinity(expected("masculinity.csv"), "null"));

        assertThat(result.people()).isNull();
        assertThat(result.findings().all())
                .filteredOn(Findings.Finding::error)
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.remedy()).matches("no weight is named, and \"weight\" gives \\d+ %"));
    }

    /** A mapping whose codes are those of the expected table, so that no wording of the study stands here. */
    private static String masculinity(List<String[]> expected, String weight) {
        Map<String, Map<String, Integer>> codes = new LinkedHashMap<>();
        Map<String, String> groups = new LinkedHashMap<>();
        Map<String, String> columns = Map.of("AGE", "age3", "RACE", "race2", "ORIENT", "orientation");
        for (String[] row : expected) {
            codes.computeIfAbsent(row[0], question -> new TreeMap<>()).put(row[2], 0);
            String[] group = row[1].split("=");
            groups.put(
                    row[1],
                    "{'attribute': '%s', 'value': '%s', 'persona': 'x', 'where': {'column': '%s', 'codes': ['%s']}}"
                            .formatted(group[0], group[1], columns.get(group[0]), group[1]));
        }
        List<String> questions = new ArrayList<>();
        codes.forEach((question, texts) ->
                questions.add("{'id': '%s', 'text': 'x', 'scale': 'nominal', 'codes': [%s], 'check': [%s]}"
                        .formatted(
                                question,
                                String.join(
                                        ",\n",
                                        texts.keySet().stream()
                                                .map(PublishedImportTests::entry)
                                                .toList()),
                                String.join(",\n", checks(question, List.copyOf(texts.keySet()))))));
        return "{'survey': {'id': 'm'}, 'data': {'file': 'masculinity.csv'}, 'weight': %s, 'questions': [%s], 'groups': [%s]}"
                .formatted(weight, String.join(",\n", questions), String.join(",\n", groups.values()));
    }

    private static String entry(String code) {
        return switch (code) {
            case "NA" -> "{'code': 'NA', 'notAsked': true}";
            case "No answer" -> "{'code': 'No answer', 'as': 'No answer', 'refusal': true}";
            default -> "{'code': '%s', 'as': '%s'}".formatted(code, code);
        };
    }

    private static List<String> checks(String question, List<String> codes) {
        List<String> checks = new ArrayList<>();
        TOPLINES.getOrDefault(question, Map.of()).forEach((group, shares) -> {
            for (int i = 0; i < shares.size(); i++) {
                checks.add(
                        "{'group': '%s', 'code': '%s', 'share': 0.%02d}".formatted(group, codes.get(i), shares.get(i)));
            }
        });
        return checks;
    }

    /** People, weights and squared weights of every cell, and the same in the text of the survey file. */
    private static void compare(ImportedPeople people, List<String[]> expected, Map<String, String> words) {
        Mapping mapping = people.mapping();
        JsonNode file = json(SurveyDocument.text(SurveyDocument.of(people, Map.of("importer", "x"))));
        Map<String, JsonNode> references = new LinkedHashMap<>();
        file.get("references")
                .forEach(reference -> references.put(
                        reference.get("question").asText()
                                + reference.get("group").asText(),
                        reference));
        Map<String, Sums> cells = new LinkedHashMap<>();
        for (GroupAnswers answers : people.scenario().answers()) {
            String at = mapping.questions().get(answers.key().question()).id() + " "
                    + SurveyDocument.group(mapping, answers.key().group()) + " ";
            cells.put(at + "NA", answers.notAsked());
            List<AnswerKey.Option> options =
                    people.keys().get(answers.key().question()).options();
            for (int i = 0; i < options.size(); i++) {
                cells.put(at + options.get(i).text(), answers.options().get(i));
            }
        }
        assertThat(expected).hasSizeGreaterThan(200);
        for (String[] row : expected) {
            String option = words.getOrDefault(row[2], row[2]);
            Sums found = cells.get(row[0] + " " + row[1] + " " + option);
            assertThat(found).as("%s %s %s", row[0], row[1], row[2]).isNotNull();
            assertThat(found.respondents()).isEqualTo(Long.parseLong(row[3]));
            assertThat(found.weight()).isCloseTo(Double.parseDouble(row[4]), within(1e-8));
            assertThat(found.squared()).isCloseTo(Double.parseDouble(row[5]), within(1e-8));
            if (!row[2].equals("NA")) {
                JsonNode reference = references.get(row[0] + row[1]);
                assertThat(reference.get("counts").get(option).asDouble()).isCloseTo(found.weight(), within(1e-6));
                JsonNode squared = reference.get("squaredWeights").get(option);
                assertThat(squared == null ? found.squared() : squared.asDouble())
                        .isCloseTo(found.squared(), within(1e-6));
            }
        }
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Rows of question, group, code, people, sum of weights, sum of squared weights. */
    private static List<String[]> expected(String name) {
        try {
            Path file = PublishedMicrodata.path("survey-data/expected/" + name);
            List<String[]> rows = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                rows.add(line.replaceAll("\"([^\",]*),([^\"]*)\"", "$1\u0000$2").split(","));
            }
            rows.forEach(row -> row[2] = row[2].replace('\u0000', ','));
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

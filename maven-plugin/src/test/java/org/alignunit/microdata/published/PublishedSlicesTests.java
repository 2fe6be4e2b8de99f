package org.alignunit.microdata.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alignunit.microdata.PublishedMicrodata;
import org.alignunit.microdata.imports.ImportRun;
import org.alignunit.microdata.imports.file.ImportedFiles;
import org.alignunit.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every published file imports by a mapping, and each figure is that of the file, read here by other means. */
class PublishedSlicesTests {
    private static final String PARTIES = groups("POLPARTY", "Democrat", "Republican");
    private static final Pattern TEXT = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

    @TempDir
    private Path folder;

    private static String groups(String attribute, String... values) {
        List<String> groups = new ArrayList<>();
        for (String value : values) {
            groups.add(
                    "{'attribute': '%1$s', 'value': '%2$s', 'persona': 'one of %2$s', 'where': {'column': 'group', 'codes': ['%2$s']}}"
                            .formatted(attribute, value));
        }
        return "'groups': [" + String.join(", ", groups) + "]";
    }

    private ImportRun.Report run(String mapping) throws IOException {
        ImportedFiles files = new ImportedFiles(folder, List.of(PublishedMicrodata.path("data/published")));
        Path path = files.mappings().resolve("published.json");
        Files.createDirectories(path.getParent());
        Files.writeString(path, ("{'survey': {'id': 'published'}, " + mapping + "}").replace('\'', '"'));
        return ImportRun.of(files, path, "alignunit test", Surveys::read);
    }

    private JsonNode imported(String mapping) throws IOException {
        ImportRun.Report report = run(mapping);
        assertThat(report.errors()).isEmpty();
        return new JsonMapper().readTree(Files.readString(folder.resolve("src/test/resources/surveys/published.json")));
    }

    private static JsonNode file(String name) throws IOException {
        return new JsonMapper()
                .readTree(
                        PublishedMicrodata.path("data/published").resolve(name).toFile());
    }

    /** Holds all references to the counts of the file; returns how many there are. */
    private static int compareCounts(JsonNode survey, JsonNode file) {
        for (JsonNode reference : survey.get("references")) {
            JsonNode published = file.get(reference.get("question").asText())
                    .get(reference.get("group").asText().replaceFirst(".*=", ""));
            double sum = 0;
            for (Map.Entry<String, JsonNode> count : reference.get("counts").properties()) {
                double expected = published.has(count.getKey())
                        ? published.get(count.getKey()).asDouble()
                        : 0;
                assertThat(count.getValue().asDouble()).isEqualTo(expected);
                sum += expected;
            }
            double all = 0;
            for (JsonNode count : published) {
                all += count.asDouble();
            }
            assertThat(sum).isEqualTo(all);
            assertThat(reference.get("respondents").asDouble())
                    .isEqualTo(all
                            - (published.has("Refused")
                                    ? published.get("Refused").asDouble()
                                    : 0));
        }
        return survey.get("references").size();
    }

    @Test
    void opinion_qa_by_its_codebook() throws IOException {
        JsonNode survey = imported("""
                'data': {'file': 'opinionqa/POLPARTY_data.json', 'format': 'opinionqa', 'codebook': 'opinionqa/info.csv'},
                'select': {}, 'order': {'BILLION_W92': 'values', 'GAP21Q27_W82': 'nominal'},
                """ + PARTIES);

        assertThat(survey.get("questions")).hasSize(11);
        assertThat(compareCounts(survey, file("opinionqa/POLPARTY_data.json"))).isEqualTo(22);
        for (JsonNode question : survey.get("questions")) {
            assertThat(question.get("scale").asText())
                    .isEqualTo(question.get("id").asText().equals("GAP21Q27_W82") ? "nominal" : "ordinal");
            if (question.get("id").asText().equals("BILLION_W92")) {
                assertThat(question.get("options").findValuesAsText("value")).containsExactly("1", "1.5", "2");
            }
            if (question.get("id").asText().equals("DNA2b_W50")) {
                assertThat(question.get("options").findValuesAsText("text"))
                        .containsExactly("Yes, a reason", "No, not a reason", "Refused");
            }
        }
    }

    @Test
    void opinion_qa_without_a_codebook() throws IOException {
        String mapping = "'data': {'file': 'opinionqa/SEX_data.json', 'format': 'opinionqa'}, 'select': {},"
                + "'minimumRespondents': 30, " + groups("SEX", "Male", "Female");

        assertThat(run(mapping).errors())
                .singleElement()
                .asString()
                .contains("\"Refused\" reads like a refusal and stands as an opinion (", "list it under \"refusals\"");
        JsonNode survey = imported(mapping + ", 'refusals': ['Refused']");
        assertThat(compareCounts(survey, file("opinionqa/SEX_data.json"))).isGreaterThan(15);
        assertThat(survey.get("provenance").get("leftOut"))
                .anySatisfy(
                        left -> assertThat(left)
                                .hasToString(
                                        "{\"question\":\"MAN1E_W29\",\"group\":\"SEX=Female\",\"reason\":\"fewer than 30 people\"}"));
        assertThat(survey.get("questions").findValuesAsText("scale")).containsOnly("nominal");
    }

    @Test
    void books() throws IOException {
        JsonNode survey = imported("""
                'data': {'file': 'nyt/data.json', 'format': 'opinionqa'}, 'select': {}, 'refusals': [],
                'texts': {'*': 'How likely are you to read {key}?'},
                'order': {'*': ['1: Very unlikely', '2: Somewhat unlikely', '3: Somewhat likely', '4: Very likely']},
                """ + PARTIES);

        assertThat(compareCounts(survey, file("nyt/data.json")))
                .isEqualTo(2 * file("nyt/data.json").size());
        assertThat(survey.get("questions").get(0).get("context").has("summary")).isTrue();
        assertThat(survey.get("questions").get(0).get("text").asText())
                .startsWith("How likely are you to read Chain Gang");
    }

    @Test
    void global_values() throws IOException {
        JsonNode survey = imported("""
                'data': {'file': 'globalvalues/data.json', 'format': 'globalopinionqa'}, 'select': {},
                'refusals': ['DK/Refused'], 'respondents': 'unknown'
                """);

        JsonNode file = file("globalvalues/data.json");
        int compared = 0;
        for (JsonNode question : survey.get("questions")) {
            JsonNode published = file.get(question.get("text").asText());
            List<String> options = TEXT.matcher(published.get("MC_options").asText())
                    .results()
                    .map(PublishedSlicesTests::group)
                    .toList();
            for (JsonNode reference : survey.get("references")) {
                if (reference.get("question").equals(question.get("id"))) {
                    JsonNode shares =
                            published.get(reference.get("group").asText().replaceFirst("COUNTRY=", ""));
                    List<Double> expected = shares(shares);
                    for (Map.Entry<String, JsonNode> share :
                            reference.get("shares").properties()) {
                        assertThat(share.getValue().asDouble())
                                .isCloseTo(expected.get(options.indexOf(share.getKey())), within(1e-9));
                    }
                    assertThat(reference.has("respondents")).isFalse();
                    compared++;
                }
            }
        }
        assertThat(survey.get("questions")).hasSize(8);
        assertThat(compared).isEqualTo(survey.get("references").size());
        assertThat(survey.get("provenance").get("leftOut").findValuesAsText("reason"))
                .contains("another wording");
    }

    private static String group(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static List<Double> shares(JsonNode node) {
        List<Double> shares = new ArrayList<>();
        Pattern.compile("[\\d.e-]+")
                .matcher(node.isTextual() ? node.asText() : node.toString())
                .results()
                .forEach(match -> shares.add(Double.valueOf(match.group())));
        return shares;
    }
}

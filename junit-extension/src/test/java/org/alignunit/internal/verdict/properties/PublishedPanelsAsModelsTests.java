package org.alignunit.internal.verdict.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alignunit.Outcome;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.ReportFiles;
import org.alignunit.junit.AlignmentTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Published answers of models as panels beside those of people: 46 questions, two parties. */
class PublishedPanelsAsModelsTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FILES = Path.of("target/published-panels");

    @TempDir
    private Path output;

    static class Parties {
        @AlignmentTest(survey = "target/published-panels/people.json", within = 0.5)
        void each() {}
    }

    /** The mean total variation that was published, of three decimals. */
    @ParameterizedTest
    @CsvSource({
        "anthropic_claude-sonnet-4.5, 0.230",
        "meta-llama_llama-3.1-8b-instruct, 0.263",
        "openai_gpt-4o-mini, 0.271",
        "google_gemini-2.5-flash, 0.291"
    })
    void a_panel_lies_as_far_from_the_people_as_was_published(String model, double published) throws IOException {
        PublishedPanel data = new PublishedPanel();
        ObjectNode people = survey("people", data.supports());
        ObjectNode panel = survey("panel", data.supports());
        for (String party : PublishedPanel.PARTIES.keySet()) {
            List<Distribution> shares = data.people(party);
            List<double[]> counts = data.panel(model, party);
            for (int q = 0; q < counts.size(); q++) {
                answers(people, q, party, "shares", shares.get(q).shares());
                answers(panel, q, party, "counts", counts.get(q));
            }
        }
        Files.createDirectories(FILES);
        JSON.writeValue(FILES.resolve("people.json").toFile(), people);
        JSON.writeValue(FILES.resolve("panel.json").toFile(), panel);

        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Parties.class))
                .configurationParameter("alignunit.model", "panel:" + FILES.resolve("panel.json"))
                .configurationParameter("alignunit.output", output.toString())
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(2));

        List<TestResult> results = ReportFiles.RESULTS.readAll(output);
        assertThat(results)
                .allMatch(result -> result.questions().size() == 46)
                .allMatch(result -> result.verdict() == Outcome.ALIGNED)
                .allMatch(result -> result.figures().lower() < result.figures().estimate())
                .allMatch(result -> result.run().calls() == 0);
        assertThat(results.stream()
                        .mapToDouble(result -> result.figures().estimate())
                        .average()
                        .orElseThrow())
                .isCloseTo(published, within(0.0006));
    }

    private static ObjectNode survey(String id, List<Support> supports) {
        ObjectNode survey = JSON.createObjectNode().put("id", id);
        ArrayNode questions = survey.putArray("questions");
        for (int q = 0; q < supports.size(); q++) {
            ObjectNode question = questions.addObject();
            question.put("id", "q" + q).put("text", "q" + q).put("scale", "nominal");
            ArrayNode options = question.putArray("options");
            supports.get(q).options().forEach(option -> options.addObject().put("text", option));
        }
        ArrayNode groups = survey.putArray("groups");
        for (String party : PublishedPanel.PARTIES.keySet()) {
            groups.addObject().put("attribute", "PARTY").put("value", party).put("persona", "a " + party);
        }
        survey.putArray("references");
        return survey;
    }

    private static void answers(ObjectNode survey, int question, String party, String kind, double[] figures) {
        ObjectNode reference = ((ArrayNode) survey.get("references")).addObject();
        reference.put("question", "q" + question).put("group", "PARTY=" + party);
        ObjectNode all = reference.putObject(kind);
        ArrayNode options = (ArrayNode) survey.get("questions").get(question).get("options");
        for (int k = 0; k < figures.length; k++) {
            all.put(options.get(k).get("text").textValue(), figures[k]);
        }
    }
}

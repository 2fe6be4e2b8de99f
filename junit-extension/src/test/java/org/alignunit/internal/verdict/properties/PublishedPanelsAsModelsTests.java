package org.alignunit.internal.verdict.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.alignunit.Baseline;
import org.alignunit.Outcome;
import org.alignunit.Property;
import org.alignunit.distribution.Support;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.BeatsBaseline;
import org.alignunit.junit.KeepsGroupGaps;
import org.alignunit.junit.KeepsSpread;
import org.alignunit.junit.KeepsTopAnswer;
import org.alignunit.junit.WorthRespondents;
import org.junit.jupiter.api.Test;
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
        write(model, "nominal");
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Parties.class))
                .configurationParameter("alignunit.model", "panel:" + FILES.resolve("panel.json"))
                .configurationParameter("alignunit.output", output.toString())
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(2));

        List<TestResult> results = OutputFiles.RESULTS.readAll(output);
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

    private static void write(String model, String scale) throws IOException {
        PublishedPanel data = new PublishedPanel();
        ObjectNode people = survey("people", data.supports(), scale);
        ObjectNode panel = survey("panel", data.supports(), scale);
        for (String party : PublishedPanel.PARTIES.keySet()) {
            List<double[]> asked = data.asked(party);
            List<double[]> counts = data.panel(model, party);
            for (int q = 0; q < counts.size(); q++) {
                answers(people, q, party, "counts", asked.get(q));
                answers(panel, q, party, "counts", counts.get(q));
            }
        }
        Files.createDirectories(FILES);
        JSON.writeValue(FILES.resolve("people.json").toFile(), people);
        JSON.writeValue(FILES.resolve("panel.json").toFile(), panel);
    }

    @KeepsGroupGaps(min = 0.8, max = 1.25)
    @KeepsSpread(min = 0.8)
    @KeepsTopAnswer(min = 0.9)
    @BeatsBaseline(Baseline.UNIFORM)
    @WorthRespondents
    @Retention(RetentionPolicy.RUNTIME)
    @interface Faithful {}

    static class Properties {
        @AlignmentTest(survey = "target/published-panels/people.json", within = 0.5)
        @Faithful
        void each() {}
    }

    static class Pooled {
        @AlignmentTest(survey = "target/published-panels/people.json", within = 0.5)
        @BeatsBaseline
        void each() {}
    }

    /** The story of each panel: who passes the distance exaggerates the gaps, but for one, and spreads too little. */
    @ParameterizedTest
    @CsvSource({
        "anthropic_claude-sonnet-4.5, MISALIGNED",
        "meta-llama_llama-3.1-8b-instruct, INCONCLUSIVE",
        "openai_gpt-4o-mini, INCONCLUSIVE",
        "google_gemini-2.5-flash, MISALIGNED"
    })
    void properties_agree_with_an_independent_computation(String model, Outcome gaps) throws IOException {
        PublishedPanel data = new PublishedPanel();
        write(model, "ordinal");
        run(Properties.class, model);

        List<TestResult> results = OutputFiles.RESULTS.readAll(output);
        double[] both = expected("/expected/properties-panels.csv", model);
        TestResult slope = of(results, Property.GROUP_GAPS, "");
        assertThat(slope.figures().estimate()).isCloseTo(both[0], within(1e-9));
        assertThat(slope.verdict()).isEqualTo(gaps);
        assertThat(slope.questions())
                .hasSize(data.supports().size())
                .allMatch(question -> question.figures().modelValue() != null);
        for (String party : PublishedPanel.PARTIES.keySet()) {
            double[] own = expected("/expected/properties-parties.csv", model + ";" + party);
            TestResult spread = of(results, Property.SPREAD, party);
            assertThat(spread.figures().estimate()).isCloseTo(own[0], within(1e-9));
            assertThat(spread.questions().stream()
                                    .mapToDouble(question -> question.figures().modelValue())
                                    .sum()
                            / spread.questions().stream()
                                    .mapToDouble(question -> question.figures().peopleValue())
                                    .sum())
                    .isCloseTo(own[0], within(1e-9));
            assertThat(of(results, Property.TOP_ANSWER, party).figures().estimate())
                    .isCloseTo(own[1], within(1e-9));
            assertThat(of(results, Property.BASELINE, party).figures().estimate())
                    .isCloseTo(own[2], within(1e-9));
            assertThat(of(results, Property.WORTH, party).figures().estimate()).isCloseTo(own[3], within(1e-9));
        }
    }

    @Test
    void no_model_is_nearer_to_a_party_than_all_people_together() throws IOException {
        String model = "anthropic_claude-sonnet-4.5";
        write(model, "ordinal");
        run(Pooled.class, model);

        for (String party : PublishedPanel.PARTIES.keySet()) {
            TestResult pooled = of(OutputFiles.RESULTS.readAll(output), Property.BASELINE, party);
            assertThat(pooled.figures().estimate())
                    .isCloseTo(expected("/expected/properties-parties.csv", model + ";" + party)[4], within(1e-9));
            assertThat(pooled.verdict()).isNotEqualTo(Outcome.ALIGNED);
        }
    }

    private static TestResult of(List<TestResult> results, Property property, String party) {
        return results.stream()
                .filter(result -> String.valueOf(result.id().property()).equals(property.name())
                        && result.id().group().endsWith(party))
                .findFirst()
                .orElseThrow();
    }

    private static double[] expected(String file, String name) throws IOException {
        try (InputStream in = PublishedPanelsAsModelsTests.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(name + ";"))
                    .map(line -> Arrays.stream(line.substring(name.length() + 1).split(";"))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void run(Class<?> tests, String model) {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter("alignunit.model", "panel:" + FILES.resolve("panel.json"))
                .configurationParameter("alignunit.output", output.toString())
                .execute()
                .testEvents()
                .assertThatEvents()
                .isNotEmpty();
    }

    private static ObjectNode survey(String id, List<Support> supports, String scale) {
        ObjectNode survey = JSON.createObjectNode().put("id", id);
        ArrayNode questions = survey.putArray("questions");
        for (int q = 0; q < supports.size(); q++) {
            ObjectNode question = questions.addObject();
            question.put("id", "q" + q).put("text", "q" + q).put("scale", scale);
            ArrayNode options = question.putArray("options");
            for (String option : supports.get(q).options()) {
                ObjectNode added = options.addObject().put("text", option);
                if (scale.equals("ordinal")) {
                    added.put("value", options.size());
                }
            }
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

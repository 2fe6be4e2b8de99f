package org.alignunit.internal.verdict.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
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
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.ValueSource;
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
        write(new PublishedPanel(), model, "nominal");
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

    /** The questions that the people and the panel of each party have answered. */
    private static void write(PublishedPanel data, String model, String scale) throws IOException {
        List<Integer> questions = new ArrayList<>();
        for (int q = 0; q < data.supports().size(); q++) {
            if (data.answered(model, q, PublishedPanel.PARTIES.keySet())) {
                questions.add(q);
            }
        }
        List<Support> supports = questions.stream().map(data.supports()::get).toList();
        ObjectNode people = survey("people", supports, scale);
        ObjectNode panel = survey("panel", supports, scale);
        for (String party : PublishedPanel.PARTIES.keySet()) {
            List<double[]> asked = data.asked(party);
            List<double[]> counts = data.panel(model, party);
            for (int q = 0; q < questions.size(); q++) {
                answers(people, q, party, "counts", asked.get(questions.get(q)));
                answers(panel, q, party, "counts", counts.get(questions.get(q)));
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
        PublishedPanel data = new PublishedPanel(PublishedPanel.PUBLISHED);
        write(data, model, "ordinal");
        run(Properties.class, model);

        TestResult slope = of(results(model), Property.GROUP_GAPS, "");
        assertThat(slope.verdict()).isEqualTo(gaps);
        assertThat(slope.questions())
                .hasSize(data.supports().size())
                .allMatch(question -> question.figures().modelValue() != null)
                .allMatch(question ->
                        question.figures().lower() < question.figures().modelValue());
        assertFigures(
                results(model),
                expected("/expected/properties-panels.csv", model),
                party -> expected("/expected/properties-parties.csv", model + ";" + party));
    }

    private interface Figures {
        double[] of(String party) throws IOException;
    }

    private static void assertFigures(List<TestResult> results, double[] both, Figures ofParty) throws IOException {
        assertFigure(both[0], of(results, Property.GROUP_GAPS, ""));
        for (String party : PublishedPanel.PARTIES.keySet()) {
            double[] own = ofParty.of(party);
            TestResult spread = of(results, Property.SPREAD, party);
            assertFigure(own[0], spread);
            if (!Double.isNaN(own[0])) {
                assertThat(spread.questions().stream()
                                        .mapToDouble(
                                                question -> question.figures().modelValue())
                                        .sum()
                                / spread.questions().stream()
                                        .mapToDouble(
                                                question -> question.figures().peopleValue())
                                        .sum())
                        .isCloseTo(own[0], within(1e-9));
            }
            assertFigure(own[1], of(results, Property.TOP_ANSWER, party));
            assertFigure(own[2], of(results, Property.BASELINE, party));
            assertFigure(own[3], of(results, Property.WORTH, party));
        }
    }

    private static void assertFigure(double expected, TestResult result) {
        if (Double.isNaN(expected)) {
            assertThat(result.verdict()).isEqualTo(Outcome.ERROR);
            assertThat(result.conclusion().message())
                    .matches("the panel has a single answer of \"PARTY=\\w+\" to \"q\\d\", which does not tell .*");
        } else {
            assertThat(result.figures().estimate()).isCloseTo(expected, within(1e-9));
        }
    }

    /** Other questions and options, missing answers, a party with one respondent, and -Dpublished.panels=FOLDER. */
    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/panels", ""})
    void panels_of_any_questions_agree_with_an_independent_computation(String made) throws Exception {
        String folder = made.isEmpty() ? System.getProperty("published.panels") : made;
        assumeTrue(folder != null, "no folder of other panels: name it with -Dpublished.panels=...");
        PublishedPanel data = new PublishedPanel(Path.of(folder));
        List<String> both = computed(folder);
        List<String> parties = computed(folder, "parties");
        assertThat(both).isNotEmpty();
        for (String line : both) {
            String model = line.substring(0, line.indexOf(';'));
            write(data, model, "ordinal");
            run(Properties.class, model);
            assertFigures(results(model), figures(both, model), party -> figures(parties, model + ";" + party));
        }
    }

    @Test
    void a_panel_without_a_group_is_told() throws IOException {
        PublishedPanel data = new PublishedPanel(Path.of("src/test/resources/panels"));
        ObjectNode people = survey("people", data.supports(), "ordinal");
        ObjectNode panel = survey("panel", data.supports(), "ordinal");
        for (int q = 0; q < data.supports().size() - 1; q++) {
            for (String party : PublishedPanel.PARTIES.keySet()) {
                answers(people, q, party, "counts", data.asked(party).get(q));
            }
            answers(
                    panel,
                    q,
                    "Democrat",
                    "counts",
                    data.panel("onesided", "Democrat").get(q));
        }
        Files.createDirectories(FILES);
        JSON.writeValue(FILES.resolve("people.json").toFile(), people);
        JSON.writeValue(FILES.resolve("panel.json").toFile(), panel);
        run(Properties.class, "onesided");

        assertThat(results("onesided"))
                .extracting(
                        result -> result.verdict() + " " + result.conclusion().message())
                .isNotEmpty()
                .allMatch(said -> said.startsWith("ERROR ") && said.contains("PARTY=Republican"));
    }

    private static List<String> computed(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", "src/test/python/properties.py"));
        command.addAll(List.of(arguments));
        Process python = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).isZero();
        return said.lines().toList();
    }

    @Test
    void no_model_is_nearer_to_a_party_than_all_people_together() throws IOException {
        String model = "anthropic_claude-sonnet-4.5";
        write(new PublishedPanel(PublishedPanel.PUBLISHED), model, "ordinal");
        run(Pooled.class, model);

        for (String party : PublishedPanel.PARTIES.keySet()) {
            TestResult pooled = of(results(model), Property.BASELINE, party);
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
            return figures(
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList(),
                    name);
        }
    }

    private static double[] figures(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ";"))
                .map(line -> Arrays.stream(line.substring(name.length() + 1).split(";"))
                        .mapToDouble(figure ->
                                Double.parseDouble(figure.replace("nan", "NaN").replace("inf", "Infinity")))
                        .toArray())
                .findFirst()
                .orElseThrow();
    }

    private List<TestResult> results(String model) {
        return OutputFiles.RESULTS.readAll(output.resolve(model));
    }

    private void run(Class<?> tests, String model) {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter("alignunit.model", "panel:" + FILES.resolve("panel.json"))
                .configurationParameter(
                        "alignunit.output", output.resolve(model).toString())
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

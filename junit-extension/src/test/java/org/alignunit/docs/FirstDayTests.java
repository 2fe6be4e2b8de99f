package org.alignunit.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.elicitation.Examples;
import org.alignunit.internal.elicitation.PersonaCondition;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.model.Reply;
import org.alignunit.model.recorded.Recordings;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;
import org.alignunit.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * The project of the first-day pages lies in {@code maven-plugin/src/it/first-day}, where Maven builds it. Here its test runs
 * too, and its failure is what the page shows. With {@code -Ddocs.write}, recordings and page are written anew: a changed prompt or
 * message needs it.
 */
class FirstDayTests {
    private static final Path PROJECT = Path.of("../maven-plugin/src/it/first-day");
    private static final Path RECORDINGS = PROJECT.resolve("src/test/alignunit/recordings");
    private static final Path FAILURE = Path.of("../docs/reading-a-failure.md");
    private static final String MODEL = "gpt-4o-mini";
    private static final boolean WRITE = System.getProperty("docs.write") != null;

    @TempDir
    Path directory;

    @Test
    void the_failure_is_what_the_page_shows() throws IOException {
        Events events = run(RECORDINGS);

        events.assertStatistics(stats -> stats.succeeded(1).failed(1));
        if (WRITE) {
            String page = Files.readString(FAILURE);
            Files.writeString(FAILURE, page.replace(block(FAILURE), message(events)));
        }
        assertThat(message(events)).isEqualTo(block(FAILURE));
    }

    @Test
    void every_part_that_the_page_explains_stands_in_the_failure() throws IOException {
        String page = Files.readString(FAILURE);
        String table = page.substring(page.indexOf("## Line by line"), page.indexOf("## What to do"));

        assertThat(table.lines()
                        .filter(row -> row.startsWith("| `"))
                        .map(row -> row.split("\\|")[1])
                        .flatMap(cell ->
                                Pattern.compile("`([^`]+)`").matcher(cell).results())
                        .map(code -> code.group(1)))
                .hasSizeGreaterThan(5)
                .allSatisfy(code -> assertThat(block(FAILURE)).contains(code));
    }

    @Test
    void the_test_and_the_survey_here_are_those_of_the_project() throws IOException {
        String test = Files.readString(Path.of("src/test/java/org/alignunit/docs/DrinksIT.java"));

        assertThat(PROJECT.resolve("src/test/java/org/example/DrinksIT.java"))
                .hasContent(test.replace("org.alignunit.docs", "org.example"));
        assertThat(PROJECT.resolve("src/test/resources/surveys/drinks.json"))
                .hasSameTextualContentAs(Path.of("src/test/resources/surveys/drinks.json"));
    }

    @Test
    void the_recordings_of_the_project_reply_to_the_prompts() throws IOException {
        record(directory);

        Path written = directory.resolve(MODEL + ".jsonl");
        if (WRITE) {
            Files.createDirectories(RECORDINGS);
            Files.writeString(RECORDINGS.resolve(MODEL + ".jsonl"), Files.readString(written));
        }
        assertThat(RECORDINGS.resolve(MODEL + ".jsonl")).hasSameTextualContentAs(written);
    }

    private void record(Path directory) {
        Survey survey = Surveys.read("surveys/drinks.json", getClass().getClassLoader());
        Elicitation elicitation = new Elicitation(
                survey,
                new PersonaCondition(Steering.PERSONA, PersonaForm.SENTENCE),
                Expression.VERBALIZED,
                PromptVariants.of(0, 1, new PersonaCondition(Steering.PERSONA, PersonaForm.SENTENCE)),
                new Examples(survey, Set.of(), 5));
        try (Recordings recordings = Recordings.in(directory)) {
            for (Question question : survey.questions()) {
                for (Group group : survey.groups()) {
                    recordings.add(
                            MODEL,
                            elicitation.ask(question, group, 0).prompt(),
                            0,
                            Reply.of(stated(question, group))
                                    .from(Instant.parse("2026-01-01T00:00:00Z"), "made up for the documentation"));
                }
            }
        }
    }

    private static String stated(Question question, Group group) {
        boolean young = group.value().equals("Young");
        return question.id().equals("often")
                ? young
                        ? "{\"A\": \"25%\", \"B\": \"30%\", \"C\": \"15%\", \"D\": \"30%\"}"
                        : "{\"A\": \"30%\", \"B\": \"30%\", \"C\": \"10%\", \"D\": \"30%\"}"
                : young ? "{\"A\": \"35%\", \"B\": \"65%\"}" : "{\"A\": \"25%\", \"B\": \"75%\"}";
    }

    private Events run(Path recordings) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(DrinksIT.class))
                .configurationParameter("alignunit.model", "openai:" + MODEL)
                .configurationParameter("alignunit.recordings.directory", recordings.toString())
                .configurationParameter(
                        "alignunit.output", directory.resolve("out").toString())
                .execute()
                .testEvents();
    }

    private static String message(Events events) {
        return events.failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow().getMessage().strip())
                .findFirst()
                .orElseThrow();
    }

    /** The first block of plain text on a page. */
    private static String block(Path page) throws IOException {
        Matcher block = Pattern.compile("(?ms)^```text\\n(.*?)^```$").matcher(Files.readString(page));
        assertThat(block.find()).isTrue();
        return block.group(1).strip();
    }
}

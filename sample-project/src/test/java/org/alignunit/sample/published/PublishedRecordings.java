package org.alignunit.sample.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.elicitation.Examples;
import org.alignunit.internal.elicitation.PersonaCondition;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.model.recorded.Recordings;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;
import org.alignunit.survey.Surveys;

/**
 * Writes the recordings of gpt-4 and opus: the replies that Meister, Guestrin and Hashimoto (2024, arXiv 2411.05403) published,
 * as replies to the prompts of this library. Run it again when prompts or surveys change:
 * {@code mvn process-test-classes -Ppublished -Dpublished.replies=replies.jsonl}.
 */
public final class PublishedRecordings {
    private static final String PROVENANCE = "published figures; their prompt and wording differ";
    private static final Instant PUBLISHED = Instant.parse("2024-11-08T00:00:00Z");
    private static final Map<String, String> PUBLISHED_NAME = Map.of("gpt-4", "gpt-4", "opus", "anthropic_opus");
    private static final Map<String, List<Expression>> WANTED = Map.of(
            "gpt-4", List.of(Expression.VERBALIZED, Expression.SEQUENCE, Expression.LOG_PROBABILITIES),
            "opus", List.of(Expression.VERBALIZED));

    private final List<JsonNode> rows;
    private final Recordings recordings;

    private PublishedRecordings(List<JsonNode> rows, Recordings recordings) {
        this.rows = rows;
        this.recordings = recordings;
    }

    /**
     * Writes the recordings of both models anew.
     *
     * @param arguments the file of published replies, and the directory of the recordings
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: PublishedRecordings <replies.jsonl> <directory of recordings>");
        }
        JsonMapper mapper = new JsonMapper();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            rows.add(mapper.readTree(line));
        }
        try (Recordings recordings = Recordings.in(Path.of(arguments[1]))) {
            PublishedRecordings writer = new PublishedRecordings(rows, recordings);
            for (String model : List.of("gpt-4", "opus")) {
                Files.deleteIfExists(recordings.file(model));
                writer.write(model, "surveys/politics.json");
                writer.write(model, "surveys/books.json");
            }
        }
    }

    private void write(String model, String file) {
        Survey survey = Surveys.read(file, PublishedRecordings.class.getClassLoader());
        for (Expression expression : WANTED.get(model)) {
            Elicitation elicitation = new Elicitation(
                    survey,
                    new PersonaCondition(Steering.PERSONA, PersonaForm.SENTENCE),
                    expression,
                    PromptVariants.of(0, 0, new PersonaCondition(Steering.PERSONA, PersonaForm.SENTENCE)),
                    new Examples(survey, Set.of(), 0));
            for (Group group : survey.groups()) {
                for (Question question : survey.questions()) {
                    JsonNode row = row(model, expression, group, question);
                    List<String> options = new ArrayList<>();
                    row.required("options").forEach(option -> options.add(option.textValue()));
                    recordings.add(
                            model,
                            elicitation.ask(question, group, 0).prompt(),
                            0,
                            new PublishedReply(options, question)
                                    .rewritten(row, expression)
                                    .from(PUBLISHED, PROVENANCE));
                }
            }
        }
    }

    private JsonNode row(String model, Expression expression, Group group, Question question) {
        Map<String, String> wanted = Map.of(
                "model", PUBLISHED_NAME.get(model),
                "steering", "persona",
                "expression", expression.name().toLowerCase(Locale.ROOT),
                "attribute", group.attribute(),
                "group", group.value(),
                "question", PublishedKeys.of(question));
        List<JsonNode> found = rows.stream()
                .filter(row -> wanted.entrySet().stream()
                        .allMatch(field -> row.path(field.getKey()).asText().equals(field.getValue())))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " published replies have " + wanted);
        }
        return found.get(0);
    }
}

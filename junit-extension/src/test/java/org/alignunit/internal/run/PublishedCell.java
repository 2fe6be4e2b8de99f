package org.alignunit.internal.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.PublishedData;
import org.alignunit.Steering;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.Ask;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.elicitation.Examples;
import org.alignunit.internal.elicitation.PersonaCondition;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.internal.model.calls.Cancellation;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.progress.Progress;
import org.alignunit.internal.run.respondent.Respondent;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.alignunit.survey.Group;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.alignunit.survey.Survey;

/** What one published model replied for one group in one expression, measured as a test case of this library. */
final class PublishedCell {
    private final String name;
    private final Expression expression;
    private final Group group;
    private final List<Question> questions = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, Reply> replies = new LinkedHashMap<>();

    private PublishedCell(String name, JsonNode row) {
        this.name = name;
        this.expression = Expression.valueOf(row.path("expression").asText().toUpperCase(Locale.ROOT));
        this.group = new Group(row.path("attribute").asText(), row.path("group").asText(), "somebody");
    }

    /** All cells in the order of their first rows. */
    static List<PublishedCell> all(List<JsonNode> rows) {
        Map<String, PublishedCell> cells = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            cells.computeIfAbsent(name(row), name -> new PublishedCell(name, row))
                    .add(row);
        }
        return List.copyOf(cells.values());
    }

    static String name(JsonNode row) {
        return String.join(
                "/",
                row.path("dataset").asText(),
                row.path("model").asText(),
                row.path("expression").asText(),
                row.path("attribute").asText(),
                row.path("group").asText());
    }

    String name() {
        return name;
    }

    Measurement measure() {
        Survey survey = new Survey("published", "", "", "", "", questions, List.of(group), references);
        Elicitation elicitation = new Elicitation(
                survey,
                new PersonaCondition(Steering.NONE, PersonaForm.values()[0]),
                expression,
                PromptVariants.of(0, 1, new PersonaCondition(Steering.NONE, PersonaForm.values()[0])),
                new Examples(survey, Set.of(), 1));
        Rule rule = new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.empty(), 0.05, false, 1, 1);
        Cell cell = new Cell(
                survey,
                group,
                questions,
                0,
                new Cell.Method(expression, PromptVariants.asItStands(), false),
                new Cell.Criterion(rule, Decision.BOUNDS),
                Optional.empty(),
                1);
        Respondent respondent = (question, anybody, index) -> {
            Ask ask = elicitation.ask(question, group, index);
            Reply reply = replies.get(question.id());
            return CompletableFuture.completedFuture(new Respondent.Answer(ask.read(reply), reply));
        };
        return CellRunner.run(cell, respondent, new Cancellation(), new Progress())
                .join();
    }

    private void add(JsonNode row) {
        List<Option> options = new ArrayList<>();
        row.path("options")
                .forEach(text -> options.add(new Option(
                        text.asText(),
                        null,
                        text.asText().toLowerCase(Locale.ROOT).contains("refuse"))));
        String id = row.path("question").asText();
        Question question = new Question(id, id, Map.of(), false, options, List.of());
        Map<String, Double> people = people(row);
        double[] weights = question.opinions().stream()
                .mapToDouble(option -> people.getOrDefault(option.text(), 0.0))
                .toArray();
        questions.add(question);
        references.add(new Reference(
                id,
                group.key(),
                Distribution.ofWeights(question.support(), weights),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty()));
        replies.put(id, reply(row));
    }

    private static Map<String, Double> people(JsonNode row) {
        String question = row.path("question").asText();
        String group = row.path("group").asText();
        Map<String, Double> people = new LinkedHashMap<>();
        switch (row.path("dataset").asText()) {
            case "globalvalues" -> {
                JsonNode all = PublishedData.json("globalvalues/data.json").path(question);
                // in the order of MC_options, which these rows keep
                for (int k = 0; k < row.path("options").size(); k++) {
                    people.put(
                            row.path("options").path(k).asText(),
                            all.path(group).path(k).asDouble());
                }
            }
            case "opinionqa" ->
                counts(
                        people,
                        PublishedData.json("opinionqa/" + row.path("attribute").asText() + "_data.json")
                                .path(question)
                                .path(group));
            default ->
                counts(
                        people,
                        PublishedData.json("nyt/data.json").path(question).path(group));
        }
        return people;
    }

    private static void counts(Map<String, Double> people, JsonNode counts) {
        counts.properties()
                .forEach(count -> people.put(count.getKey(), count.getValue().asDouble()));
    }

    private static Reply reply(JsonNode row) {
        JsonNode probabilities = row.path("option_probabilities");
        if (probabilities.isMissingNode()) {
            return Reply.of(row.path("reply").asText());
        }
        List<Map.Entry<String, Double>> tokens = new ArrayList<>();
        probabilities.properties().forEach(option -> {
            if (option.getValue().asDouble() > 0) {
                tokens.add(Map.entry(option.getKey(), Math.log(option.getValue().asDouble())));
            }
        });
        Map.Entry<String, Double> first =
                tokens.stream().max(Map.Entry.comparingByValue()).orElseThrow();
        TokenAlternatives place = TokenAlternatives.of(first.getKey(), first.getValue(), tokens);
        return new Reply(first.getKey(), List.of(place), Usage.NONE, "", Optional.empty());
    }
}

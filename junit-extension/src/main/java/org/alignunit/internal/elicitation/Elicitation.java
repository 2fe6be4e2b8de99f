package org.alignunit.internal.elicitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.reading.ReplyReader;
import org.alignunit.internal.elicitation.reading.ReplyReaders;
import org.alignunit.internal.elicitation.reading.Shown;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.survey.Group;
import org.alignunit.survey.Introduction;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;

/** Steering times expression, applied to a survey: makes the prompts for a group and knows how to read the replies. */
public final class Elicitation {
    private final Survey survey;
    private final Steering steering;
    private final PersonaForm persona;
    private final Expression expression;
    private final PromptVariants variants;
    private final Examples examples;
    private final PromptTemplate template;
    private final ReplyReader reader;

    /** Prompts are made once, and asked many times: by question id, the group's attribute and value, and number of the way. */
    private final Map<List<Object>, Put> prompts = new ConcurrentHashMap<>();

    private record Put(Prompt prompt, Readings readings) {}

    /**
     * An elicitation of a survey's questions.
     *
     * @param survey the questions and the groups' answers
     * @param steering how the model is told of the group
     * @param persona in which form, where steering tells of it at all
     * @param expression how it tells its distribution
     * @param orders how many orders of the options to go through, balanced; 0 for the survey's own order
     * @param seed of the orders
     * @param exampleCount how many examples few-shot steering shows at most
     * @param notExamples ids of questions that must not serve as examples, such as those under test
     */
    public Elicitation(
            Survey survey,
            Steering steering,
            PersonaForm persona,
            Expression expression,
            int orders,
            long seed,
            int exampleCount,
            Set<String> notExamples) {
        this.survey = survey;
        this.steering = steering;
        this.persona = persona;
        this.expression = expression;
        this.variants = PromptVariants.of(orders, seed, steering, persona);
        this.examples = new Examples(survey, notExamples, exampleCount);
        this.template = PromptTemplate.of(expression);
        this.reader = reader(expression);
    }

    /**
     * What to send for one reply.
     *
     * @param question a question of the survey
     * @param group a group of the survey
     * @param index of the reply among all to this question and group, from 0; it decides the options' order and the wordings
     * @return the prompt, its draw, the options as shown, and how a reply is read
     * @throws IllegalArgumentException if few-shot steering finds no question that may serve as an example
     */
    public Ask ask(Question question, Group group, int index) {
        int ways = variants.count(question, group);
        int number = index % ways;
        List<Object> way = List.of(question.id(), group.attribute(), group.value(), number);
        Put put = prompts.computeIfAbsent(way, first -> put(question, group, number));
        return new Ask(put.prompt(), index / ways, put.readings());
    }

    private Put put(Question question, Group group, int number) {
        PromptVariant way = variants.of(question, group, number);
        List<Option> options = way.options();
        Shown shown = new Shown(options);
        List<String> sections = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        values.put("persona", group.personas().get(way.persona()));
        values.put("context", context(question));
        values.put("question", question.wordings().get(way.wording()));
        values.put("options", list(options, option -> Optional.of("")));
        values.put("example", example(shown));
        if (steering != Steering.NONE) {
            sections.add(persona.name().toLowerCase(Locale.ROOT));
            values.putAll(introduction(group, values.get("persona")));
        }
        if (steering == Steering.FEW_SHOT) {
            sections.add("examples");
            values.put("examples", examples(question, group, way));
        }
        sections.addAll(List.of("question", "task"));
        return new Put(
                prompt(template.fill(sections, values), shown), new Readings(question, shown, expression, reader));
    }

    /**
     * Reads a single answer that did not come from a prompt of this library.
     *
     * @param answer an option's text or letter (A for the survey's first option)
     * @param question the question asked
     * @return the choice, a refusal, or why nothing can be read
     */
    public static Opinion readAnswer(String answer, Question question) {
        Shown shown = new Shown(question.options());
        return new Opinions(question, shown).of(ReplyReaders.SAMPLED.read(Reply.of(answer), shown), Expression.SAMPLED);
    }

    /** {@return the orders and wordings that its prompts go through} */
    public PromptVariants variants() {
        return variants;
    }

    /** {@return the version of the wording, part of a result's identity} */
    public int promptVersion() {
        return template.version();
    }

    private Prompt prompt(String text, Shown shown) {
        int options = shown.options().size();
        return switch (expression) {
            case LOG_PROBABILITIES -> new Prompt("", text, 1, 4, 20, "");
            case SAMPLED -> new Prompt("", text, 1, 16, 0, "");
            case SEQUENCE -> new Prompt("", text, 1, 160, 0, "");
            case VERBALIZED -> new Prompt("", text, 1, 60 + 16 * options, 0, schema(shown));
        };
    }

    private static ReplyReader reader(Expression expression) {
        return switch (expression) {
            case LOG_PROBABILITIES -> ReplyReaders.LOG_PROBABILITIES;
            case SAMPLED -> ReplyReaders.SAMPLED;
            case SEQUENCE -> ReplyReaders.SEQUENCE;
            case VERBALIZED -> ReplyReaders.VERBALIZED;
        };
    }

    private String examples(Question question, Group group, PromptVariant way) {
        List<Question> chosen = examples.forQuestion(question, group);
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(
                    "few-shot steering of question \"" + question.id() + "\" finds no other"
                            + " question that " + group.key() + " answered and that is not itself under test: put fewer"
                            + " questions under test (questions = ...), or allow those under test with examplesUnderTest = true");
        }
        return chosen.stream()
                .map(example -> example(example, question, group, way))
                .collect(Collectors.joining("\n\n"));
    }

    private String example(Question example, Question question, Group group, PromptVariant way) {
        Distribution shares = survey.reference(example, group).orElseThrow().distribution();
        Map<String, Double> byText = shares.asMap();
        return context(example) + "Question: " + example.text() + "\n"
                + list(
                        shown(example, question, group, way),
                        option -> Optional.ofNullable(byText.get(option.text()))
                                .map(share -> String.format(Locale.ROOT, ": %.0f%%", 100 * share)));
    }

    /** Those with the options of the question that is asked have its letters; others go through orders of their own. */
    private List<Option> shown(Question example, Question question, Group group, PromptVariant way) {
        Set<String> options = Set.copyOf(example.support().options());
        return options.equals(Set.copyOf(question.support().options()))
                ? way.options()
                : variants.of(example, group, way.order()).options();
    }

    private Map<String, String> introduction(Group group, String sentence) {
        if (persona == PersonaForm.SENTENCE) {
            return Map.of(); // needs none, and is made for every reply
        }
        Introduction introduction = group.introduction().of(group.value(), sentence);
        return Map.of(
                "self_question", introduction.question(),
                "self_answer", introduction.answer(),
                "biography", introduction.biography(),
                "portrait", introduction.portrait());
    }

    private static String context(Question question) {
        StringBuilder context = new StringBuilder();
        for (Map.Entry<String, String> field : question.context().entrySet()) {
            context.append(field.getKey()).append(": ").append(field.getValue()).append('\n');
        }
        return context.toString();
    }

    /** Those that have a suffix, each with its letter among all. */
    private static String list(List<Option> options, Function<Option, Optional<String>> suffix) {
        Shown shown = new Shown(options);
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < options.size(); i++) {
            Optional<String> end = suffix.apply(options.get(i));
            if (end.isPresent()) {
                lines.add(shown.label(i) + ". " + options.get(i).text() + end.get());
            }
        }
        return lines.toString();
    }

    private static String example(Shown shown) {
        StringJoiner shares = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < shown.options().size(); i++) {
            shares.add("\"" + shown.label(i) + "\": \"...%\"");
        }
        return shares.toString();
    }

    private static String schema(Shown shown) {
        StringJoiner labels = new StringJoiner(",");
        StringJoiner properties = new StringJoiner(",");
        for (int i = 0; i < shown.options().size(); i++) {
            String label = "\"" + shown.label(i) + "\"";
            labels.add(label);
            properties.add(label + ":{\"type\":\"number\"}");
        }
        return "{\"type\":\"object\",\"properties\":{" + properties + "},\"required\":[" + labels
                + "],\"additionalProperties\":false}";
    }
}

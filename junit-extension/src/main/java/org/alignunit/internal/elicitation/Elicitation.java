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
import org.alignunit.internal.elicitation.expression.ExpressionStrategy;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.elicitation.expression.OpinionReader;
import org.alignunit.internal.elicitation.reading.Shown;
import org.alignunit.model.Reply;
import org.alignunit.survey.Group;
import org.alignunit.survey.Introduction;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;

/** An expression and a steering applied to a survey: makes the prompts for a group, and reads the replies. */
public final class Elicitation {
    private final Survey survey;
    private final PersonaCondition persona;
    private final Expression expression;
    private final PromptVariants variants;
    private final Examples examples;
    private final PromptTemplate template;

    /** Prompts are made once, and asked many times: by question id, the group's attribute and value, and number of the variant. */
    private final Map<List<Object>, Ask> first = new ConcurrentHashMap<>();

    /** An elicitation by prompts that go through the variants; the examples serve few-shot steering. */
    public Elicitation(
            Survey survey,
            PersonaCondition persona,
            Expression expression,
            PromptVariants variants,
            Examples examples) {
        this.survey = survey;
        this.persona = persona;
        this.expression = expression;
        this.variants = variants;
        this.examples = examples;
        this.template = PromptTemplate.of(expression);
    }

    /**
     * What to send for the reply of this index, from 0, among all to this question and group.
     *
     * @throws IllegalArgumentException if few-shot steering finds no question that may serve as an example
     */
    public Ask ask(Question question, Group group, int index) {
        int count = variants.count(question, group);
        int number = index % count;
        Ask ask = first.computeIfAbsent(
                List.of(question.id(), group.attribute(), group.value(), number),
                key -> first(question, group, variants.of(question, group, number)));
        return index < count ? ask : new Ask(ask.prompt(), index / count, ask.reader());
    }

    private Ask first(Question question, Group group, PromptVariant variant) {
        List<Option> options = variant.options();
        Shown shown = new Shown(options);
        List<String> sections = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        values.put("persona", group.personas().get(variant.persona()));
        values.put("context", context(question));
        values.put("question", question.wordings().get(variant.wording()));
        values.put("options", list(options, option -> Optional.of("")));
        values.put("example", example(shown));
        if (persona.steering() != Steering.NONE) {
            sections.add(persona.form().name().toLowerCase(Locale.ROOT));
            values.putAll(introduction(group, values.get("persona")));
        }
        if (persona.steering() == Steering.FEW_SHOT) {
            sections.add("examples");
            values.put("examples", examples(question, group, variant));
        }
        sections.addAll(List.of("question", "task"));
        return new Ask(
                ExpressionStrategy.of(expression).prompt(template.fill(sections, values), shown),
                0,
                new OpinionReader(question, shown, expression));
    }

    /** Reads a single answer to no prompt of this library: an option's text or letter, A for the survey's first. */
    public static Opinion readAnswer(String answer, Question question) {
        return new OpinionReader(question, new Shown(question.options()), Expression.SAMPLED).read(Reply.of(answer));
    }

    /** {@return the orders and wordings that its prompts go through} */
    public PromptVariants variants() {
        return variants;
    }

    /** {@return the version of the wording, part of a result's identity} */
    public int promptVersion() {
        return template.version();
    }

    private String examples(Question question, Group group, PromptVariant variant) {
        List<Question> chosen = examples.forQuestion(question, group);
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(
                    "few-shot steering of question \"" + question.id() + "\" finds no other"
                            + " question that " + group.key() + " answered and that is not itself under test: put fewer"
                            + " questions under test (questions = ...), or allow those under test with examplesUnderTest = true");
        }
        return chosen.stream()
                .map(example -> example(example, question, group, variant))
                .collect(Collectors.joining("\n\n"));
    }

    private String example(Question example, Question question, Group group, PromptVariant variant) {
        Distribution shares = survey.reference(example, group).orElseThrow().distribution();
        Map<String, Double> byText = shares.asMap();
        return context(example) + "Question: " + example.text() + "\n"
                + list(
                        shown(example, question, group, variant),
                        option -> Optional.ofNullable(byText.get(option.text()))
                                .map(share -> String.format(Locale.ROOT, ": %.0f%%", 100 * share)));
    }

    /** Those with the options of the question that is asked have its letters; others go through orders of their own. */
    private List<Option> shown(Question example, Question question, Group group, PromptVariant variant) {
        Set<String> options = Set.copyOf(example.support().options());
        return options.equals(Set.copyOf(question.support().options()))
                ? variant.options()
                : variants.of(example, group, variant.order()).options();
    }

    private Map<String, String> introduction(Group group, String sentence) {
        if (persona.form() == PersonaForm.SENTENCE) {
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
}

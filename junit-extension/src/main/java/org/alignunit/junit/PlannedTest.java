package org.alignunit.junit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.internal.elicitation.Ask;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.elicitation.PromptVariant;
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.DecisionRule;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.internal.result.asking.OtherPrompt;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.model.Prompt;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.jspecify.annotations.Nullable;

/**
 * One test case to be.
 *
 * @param name its display name
 * @param cell what is measured
 * @param told how the model is told of the group
 * @param elicitation makes its prompts
 * @param rule how the verdict is come to, for the result file
 */
record PlannedTest(String name, Cell cell, Told told, Elicitation elicitation, DecisionRule rule) {
    /** Digits that count, not places: a tiny threshold must not look like none at all. */
    private static final MathContext DIGITS = new MathContext(9);

    /**
     * How the model is told of the group.
     *
     * @param steering by what
     * @param form in which words, where it is told at all
     */
    record Told(Steering steering, PersonaForm form) {
        String label() {
            return steering.label() + (form == PersonaForm.SENTENCE ? "" : " (" + form.label() + ")");
        }
    }

    static String name(String subject, Cell cell, Told told) {
        String threshold = cell.rule().within().isPresent()
                ? " <= " + decimal(cell.rule().within().getAsDouble())
                : "";
        return subject + ", " + told.label() + ", "
                + (cell.temperatureScaling() ? "temperature-scaled " : "")
                + cell.expression().label() + ": "
                + cell.rule().distance().label() + threshold;
    }

    /**
     * What it measures.
     *
     * @param model the model's name
     * @param ours whether the model is asked in words of this library
     * @param condition in the result file; null in a plan
     */
    CaseId id(String model, boolean ours, @Nullable Condition condition) {
        boolean persona = ours && told.steering() != Steering.NONE;
        return new CaseId(
                cell.survey().id(),
                cell.group().key(),
                new AskedModel(
                        model,
                        Constant.of(told.steering()),
                        persona ? Constant.of(told.form()) : null,
                        Constant.of(cell.expression()),
                        condition),
                cell.rule().distance());
    }

    /** The threshold; null where nothing is asserted. */
    @Nullable
    Double within() {
        return cell.rule().within().isPresent() ? cell.rule().within().getAsDouble() : null;
    }

    /** What the question of the most ways is asked with, the first of them: a sample of what is sent. */
    FirstPrompt sample() {
        Question most = cell.questions().get(0);
        for (Question question : cell.questions()) {
            most = ways(question) > ways(most) ? question : most;
        }
        return prompts(most);
    }

    /** What a question is asked with, in the survey's own order and wording first. */
    FirstPrompt prompts(Question question) {
        int ways = ways(question);
        Ask ask = elicitation.ask(question, cell.group(), 0);
        Prompt prompt = ask.prompt();
        return new FirstPrompt(
                question.id(),
                prompt.system(),
                prompt.user(),
                texts(ask),
                prompt.temperature(),
                prompt.maxTokens(),
                prompt.topLogProbabilities(),
                prompt.schema(),
                ways,
                ways == 1 ? List.of() : others(question, ways));
    }

    private List<OtherPrompt> others(Question question, int ways) {
        return IntStream.range(1, ways)
                .mapToObj(index -> Map.entry(index, way(question, index)))
                .sorted(Map.Entry.comparingByValue(nearestFirst()))
                .limit(FirstPrompt.MOST)
                .map(way -> other(question, way.getKey(), way.getValue()))
                .toList();
    }

    /** Those that differ from the survey's own in one thing show every order and every wording, before any two together. */
    private static Comparator<PromptVariant> nearestFirst() {
        return Comparator.<PromptVariant>comparingLong(way -> IntStream.of(way.order(), way.wording(), way.persona())
                        .filter(number -> number > 0)
                        .count())
                .thenComparingInt(way -> way.order() + way.wording() + way.persona());
    }

    private int ways(Question question) {
        return elicitation.variants().count(question, cell.group());
    }

    private OtherPrompt other(Question question, int index, PromptVariant way) {
        Ask ask = elicitation.ask(question, cell.group(), index);
        return new OtherPrompt(
                way.order() + 1,
                way.wording() + 1,
                way.persona() + 1,
                ask.prompt().user(),
                texts(ask));
    }

    private PromptVariant way(Question question, int index) {
        return elicitation.variants().of(question, cell.group(), index);
    }

    private static List<String> texts(Ask ask) {
        return ask.shown().options().stream().map(Option::text).toList();
    }

    static String decimal(double value) {
        String text = new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString();
        return text.contains(".") ? text : text + ".0";
    }
}

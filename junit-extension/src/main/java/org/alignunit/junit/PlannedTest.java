package org.alignunit.junit;

import java.math.BigDecimal;
import java.math.MathContext;
import org.alignunit.elicitation.Ask;
import org.alignunit.elicitation.Elicitation;
import org.alignunit.elicitation.PersonaForm;
import org.alignunit.elicitation.Steering;
import org.alignunit.model.Prompt;
import org.alignunit.report.DecisionRule;
import org.alignunit.report.FirstPrompt;
import org.alignunit.run.Cell;
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

        /** The form by constant name; null where the model is told of nobody. */
        @Nullable
        String formName() {
            return steering == Steering.NONE ? null : form.name();
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

    /** What the first reply to a question is asked for with. */
    FirstPrompt first(Question question) {
        Ask ask = elicitation.ask(question, cell.group(), 0);
        Prompt prompt = ask.prompt();
        return new FirstPrompt(
                question.id(),
                prompt.system(),
                prompt.user(),
                ask.shown().options().stream().map(Option::text).toList(),
                prompt.temperature(),
                prompt.maxTokens(),
                prompt.topLogProbabilities(),
                prompt.schema());
    }

    static String decimal(double value) {
        String text = new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString();
        return text.contains(".") ? text : text + ".0";
    }
}

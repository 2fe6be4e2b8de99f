package org.alignunit.junit;

import java.math.BigDecimal;
import java.math.MathContext;
import org.alignunit.elicitation.Elicitation;
import org.alignunit.elicitation.Steering;
import org.alignunit.report.DecisionRule;
import org.alignunit.run.Cell;

/**
 * One test case to be.
 *
 * @param name its display name
 * @param cell what is measured
 * @param steering how the model is told of the group
 * @param elicitation makes its prompts
 * @param rule how the verdict is come to, for the result file
 */
record PlannedTest(String name, Cell cell, Steering steering, Elicitation elicitation, DecisionRule rule) {
    /** Digits that count, not places: a tiny threshold must not look like none at all. */
    private static final MathContext DIGITS = new MathContext(9);

    static String name(String subject, Cell cell, Steering steering) {
        String threshold = cell.rule().within().isPresent()
                ? " <= " + decimal(cell.rule().within().getAsDouble())
                : "";
        return subject + ", " + steering.label() + ", " + cell.expression().label() + ": "
                + cell.rule().distance().label() + threshold;
    }

    static String decimal(double value) {
        String text = new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString();
        return text.contains(".") ? text : text + ".0";
    }
}

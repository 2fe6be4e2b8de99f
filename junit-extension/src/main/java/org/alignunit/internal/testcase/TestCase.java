package org.alignunit.internal.testcase;

import java.math.BigDecimal;
import java.math.MathContext;
import org.alignunit.Property;
import org.alignunit.Steering;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.elicitation.PersonaCondition;
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.DecisionRule;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.text.ConsoleText;
import org.jspecify.annotations.Nullable;

/** One test case. */
public record TestCase(String name, Cell cell, PersonaCondition persona, Elicitation elicitation, DecisionRule rule) {
    /** Significant digits rather than decimals, so that a tiny threshold does not look like 0. */
    private static final MathContext DIGITS = new MathContext(9);

    /** The display name; the subject is the group, with whatever else distinguishes the test case within the method. */
    public static String name(String subject, Cell cell, PersonaCondition persona) {
        String threshold = cell.rule().within().isPresent()
                ? " <= " + decimal(cell.rule().within().getAsDouble())
                : "";
        return ConsoleText.line(subject + ", "
                + (cell.strategy().asks() ? persona.label() + ", " : "")
                + (cell.temperatureScaling() ? "temperature-scaled " : "")
                + cell.expression().label() + ": "
                + cell.rule().distance().label() + threshold);
    }

    /** The identity of what it measures; {@code ours}: with prompts of this library. The condition is null in a plan. */
    public CaseId id(String model, boolean ours, @Nullable Condition condition) {
        boolean described = ours && persona.steering() != Steering.NONE;
        return new CaseId(
                cell.survey().id(),
                cell.survey().wave().isEmpty() ? null : cell.survey().wave(),
                cell.group().key(),
                Constant.of(Property.DISTANCE),
                new AskedModel(
                        model,
                        Constant.of(persona.steering()),
                        described ? Constant.of(persona.form()) : null,
                        Constant.of(cell.expression()),
                        condition),
                cell.rule().distance());
    }

    /** {@return the threshold; null where nothing is asserted} */
    public @Nullable Double within() {
        return cell.rule().within().isPresent() ? cell.rule().within().getAsDouble() : null;
    }

    /** {@return the prompts of its questions} */
    public SentPrompts prompts() {
        return new SentPrompts(cell, elicitation);
    }

    static String decimal(double value) {
        String text = new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString();
        return text.contains(".") ? text : text + ".0";
    }
}

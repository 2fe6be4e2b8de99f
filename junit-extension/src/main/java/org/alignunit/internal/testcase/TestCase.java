package org.alignunit.internal.testcase;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.OptionalDouble;
import org.alignunit.Property;
import org.alignunit.Scope;
import org.alignunit.Steering;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.elicitation.PersonaCondition;
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.Assertion;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.VerdictTerms;
import org.alignunit.internal.result.words.PropertyWords;
import org.alignunit.internal.run.cell.AssertedProperty;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.text.ConsoleText;
import org.alignunit.internal.verdict.properties.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A test case of an annotation, before it is measured.
 *
 * @param cell what is measured
 * @param heat what it is asked in a race of configurations, before the chosen one is asked what its cell has; null without a race
 * @param model name of the member that gives the model, where several race; else empty
 * @param terms on which a verdict is given
 */
public record TestCase(
        String name,
        Cell cell,
        @Nullable Cell heat,
        String model,
        PersonaCondition persona,
        Elicitation elicitation,
        VerdictTerms terms) {
    /** Significant digits rather than decimals, so that a tiny threshold does not look like 0. */
    private static final MathContext DIGITS = new MathContext(9);

    /** The display name; {@code whom}: the group, with whatever else distinguishes the test case within the method. */
    public static String name(String whom, Cell cell, PersonaCondition persona) {
        return ConsoleText.line(whom + ", "
                + (cell.strategy().asks() ? persona.label() + ", " : "")
                + (cell.temperatureScaling() ? "temperature-scaled " : "")
                + cell.expression().label() + ": "
                + cell.property().map(asserted -> claim(cell, asserted)).orElseGet(() -> claim(cell)));
    }

    /** {@return how the model is asked, in words} */
    public String configuration() {
        return persona.label() + ", " + cell.expression().label();
    }

    /** {@return the test case as it ended the race, where nothing is asserted of it} */
    public TestCase asRaced() {
        Cell raced = Objects.requireNonNull(heat);
        VerdictTerms own = new VerdictTerms(
                terms.decision(),
                terms.correction(),
                1,
                raced.rule().alpha(),
                raced.rule().maxReplies());
        return new TestCase(name, raced, null, model, persona, elicitation, own);
    }

    private static String claim(Cell cell) {
        return cell.rule().distance().label()
                + (cell.rule().within().isPresent()
                        ? " <= " + decimal(cell.rule().within().getAsDouble())
                        : "");
    }

    private static String claim(Cell cell, AssertedProperty asserted) {
        return PropertyWords.claim(
                asserted.property(),
                asserted.guess(),
                cell.rule().within(),
                asserted.limits().min(),
                asserted.limits().max());
    }

    private static @Nullable Double value(OptionalDouble limit) {
        return limit.isPresent() ? limit.getAsDouble() : null;
    }

    /** The identity of what it measures; {@code ours}: with prompts of this library. The condition is null in a plan. */
    public CaseId id(String model, boolean ours, @Nullable Condition condition) {
        boolean described = ours && persona.steering() != Steering.NONE;
        return new CaseId(
                cell.survey().id(),
                cell.survey().wave().isEmpty() ? null : cell.survey().wave(),
                cell.groupKey(),
                Constant.of(cell.property().map(AssertedProperty::property).orElse(Property.DISTANCE)),
                new AskedModel(
                        model,
                        Constant.of(persona.steering()),
                        described ? Constant.of(persona.form()) : null,
                        Constant.of(cell.expression()),
                        condition),
                cell.rule().distance());
    }

    /** {@return the threshold; null where none is asserted} */
    public @Nullable Double within() {
        return value(cell.rule().within());
    }

    /** {@return what is asserted, at a confidence and by a rule} */
    public Assertion assertion(double confidence, Constant<Scope> scope, VerdictTerms by) {
        Limits limits = cell.property().map(AssertedProperty::limits).orElse(Limits.NONE);
        return new Assertion(within(), value(limits.min()), value(limits.max()), confidence, scope, by);
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

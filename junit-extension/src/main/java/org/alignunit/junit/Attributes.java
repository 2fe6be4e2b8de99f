package org.alignunit.junit;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alignunit.Correction;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.ReferenceKind;
import org.alignunit.Scope;
import org.alignunit.Select;
import org.alignunit.Steering;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.elicitation.PersonaCondition;
import org.alignunit.internal.verdict.bounds.CutDistance;
import org.alignunit.survey.Survey;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The attributes of an annotation, checked. Each message names the annotation, the attribute and the method. */
final class Attributes {
    private final AlignmentTest test;
    private final Method method;
    private final boolean panel;
    private final List<String> models;
    private final List<PropertyTest> properties;

    /**
     * Checks them.
     *
     * @param panel whether a panel stands in for the model, so that attributes on how to ask one have no effect
     * @param models names of the members that give models, where there are several
     */
    Attributes(AlignmentTest test, Method method, boolean panel, List<String> models) {
        this.test = test;
        this.method = method;
        this.panel = panel;
        this.models = models;
        check();
        properties = PropertyTest.of(method, this);
        if (races()) {
            requireRace();
        }
    }

    /** Whether the configurations race, so that the nearest alone is held to the threshold. */
    boolean races() {
        return test.select() == Select.NEAREST;
    }

    AlignmentTest test() {
        return test;
    }

    Method method() {
        return method;
    }

    boolean panel() {
        return panel;
    }

    /** What is asserted beside the distance. */
    List<PropertyTest> properties() {
        return properties;
    }

    /** Whether any test case of the method asserts anything. */
    boolean asserts() {
        return within().isPresent() || properties.stream().anyMatch(PropertyTest::asserts);
    }

    OptionalDouble within() {
        return Double.isNaN(test.within()) ? OptionalDouble.empty() : OptionalDouble.of(test.within());
    }

    /** The error rate, without the rounding of 1 - 0.95 in binary. */
    double alpha() {
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(test.confidence())).doubleValue();
    }

    /** Each steering in each form of persona; without steering, there is no persona to have a form. */
    List<PersonaCondition> personaConditions() {
        return panel
                ? List.of(new PersonaCondition(Steering.NONE, PersonaForm.SENTENCE))
                : Arrays.stream(test.steering())
                        .flatMap(steering -> steering == Steering.NONE
                                ? Stream.of(new PersonaCondition(steering, PersonaForm.SENTENCE))
                                : Arrays.stream(test.persona()).map(form -> new PersonaCondition(steering, form)))
                        .toList();
    }

    /** The members whose models race; a single empty name if the method has one model. */
    List<String> models() {
        return races() && !models.isEmpty() ? models : List.of("");
    }

    /** In how many ways each group is asked. */
    int configurations() {
        return models().size() * personaConditions().size() * expressions().size();
    }

    List<Expression> expressions() {
        return panel ? List.of(Expression.PANEL) : List.of(test.expression());
    }

    boolean temperatureScaling() {
        return !panel && test.temperatureScaling();
    }

    /** Whether the form of persona is the default. */
    static boolean hasDefaultPersona(AlignmentTest test) {
        return List.of(test.persona()).equals(List.of(PersonaForm.SENTENCE));
    }

    <T> List<T> matching(String attribute, Function<List<String>, List<T>> match, String[] globs) {
        try {
            return match.apply(globs.length == 0 ? List.of("*") : List.of(globs));
        } catch (IllegalArgumentException e) {
            throw misuse(attribute, e.getMessage());
        }
    }

    /** The surveys in the wave that is named; in their newest if none is. */
    List<Survey> inWave(List<Survey> surveys) {
        try {
            return test.wave().isEmpty()
                    ? surveys
                    : surveys.stream().map(survey -> survey.inWave(test.wave())).toList();
        } catch (IllegalArgumentException e) {
            throw misuse("wave", e.getMessage());
        }
    }

    ExtensionConfigurationException misuse(String attribute, String problem) {
        return misuse("AlignmentTest", "(" + attribute + ")", problem);
    }

    private ExtensionConfigurationException misuse(String annotation, String attribute, String problem) {
        return new ExtensionConfigurationException("@" + annotation + attribute + " on "
                + method.getDeclaringClass().getSimpleName() + "." + method.getName() + ": " + problem);
    }

    /** A property that cannot be had from what the test asks. */
    ExtensionConfigurationException misuse(PropertyTest property, String problem) {
        return misuse(property.annotation(), "", problem);
    }

    /** Limits of a property in their order, each left out or at least the least value there is: 0, or none. */
    void requireLimits(String annotation, double min, double max, double least) {
        String range = least == 0 ? "[0, infinity)" : "(-infinity, infinity)";
        require(annotation, "min", min, !(min < least || Double.isInfinite(min)), range);
        require(annotation, "max", max, !(max < least || Double.isInfinite(max)), range);
        if (min > max) {
            throw misuse(annotation, "(min)", min + " is larger than max = " + max);
        }
    }

    /** A limit that is left out is not a number, and fails no comparison. */
    void require(String annotation, String attribute, double value, boolean met, String range) {
        if (!met) {
            throw misuse(annotation, "(" + attribute + ")", value + " is outside " + range);
        }
    }

    private void check() {
        requireDistinct(test.survey(), "survey");
        require(Arrays.stream(test.survey()).noneMatch(String::isBlank), "survey", "a file name is blank");
        requireDistinct(test.steering(), "steering");
        requireDistinct(test.persona(), "persona");
        requireDistinct(test.expression(), "expression");
        require(
                !List.of(test.expression()).contains(Expression.PANEL),
                "expression",
                "PANEL is no way to ask a model: leave it out, and give a panel as the model (alignunit.model ="
                        + " panel:surveys/synthetic.json, or Panels.read as @ModelUnderTest)");
        require(
                !panel || test.correction() != Correction.E_BH,
                "correction",
                "E_BH weighs single answers, and a panel has none: use BONFERRONI");
        checkNumbers();
        require(
                hasDefaultPersona(test) || !Set.of(test.steering()).equals(Set.of(Steering.NONE)),
                "persona",
                "steering = NONE does not describe the group: leave persona out, or add PERSONA or FEW_SHOT to steering");
        require(
                test.correction() != Correction.E_BH
                        || test.scope() == Scope.QUESTION
                                && test.distance() == DistanceMeasure.TOTAL_VARIATION
                                && test.reference() == ReferenceKind.FIXED
                                && test.decision() == Decision.BOUNDS
                                && Set.of(test.expression()).equals(Set.of(Expression.SAMPLED)),
                "correction",
                "E_BH needs scope = QUESTION, expression = SAMPLED, distance = TOTAL_VARIATION, reference = FIXED and"
                        + " decision = BOUNDS");
        require(
                test.reference() != ReferenceKind.SAMPLED
                        || !Arrays.asList(test.steering()).contains(Steering.FEW_SHOT),
                "reference",
                "SAMPLED holds for a model that has not seen these people's answers, and FEW_SHOT shows it some of them: use"
                        + " FIXED, or leave FEW_SHOT out");
        require(
                test.scope() != Scope.RANDOM_QUESTIONS
                        || !Double.isNaN(test.within())
                                && CutDistance.closest(test.distance()) == test.distance()
                                && test.reference() == ReferenceKind.FIXED
                                && test.decision() == Decision.BOUNDS
                                && Set.of(test.expression()).equals(Set.of(Expression.SAMPLED)),
                "scope",
                "RANDOM_QUESTIONS needs within, expression = SAMPLED, distance = TOTAL_VARIATION or WASSERSTEIN_1, reference ="
                        + " FIXED and decision = BOUNDS");
        require(
                !test.temperatureScaling()
                        || test.scope() == Scope.GROUP
                                && test.reference() == ReferenceKind.FIXED
                                && Set.of(test.expression()).equals(Set.of(Expression.LOG_PROBABILITIES)),
                "temperatureScaling",
                "it needs expression = LOG_PROBABILITIES, scope = GROUP and reference = FIXED");
    }

    private void requireRace() {
        require(!panel, "select", "NEAREST chooses how to ask a model, and a panel is not asked: leave it out");
        require(
                configurations() > 1,
                "select",
                "NEAREST chooses among several configurations, and the test has one: give several values to steering, persona or"
                        + " expression, mark several models with @ModelUnderTest, or leave select out");
        require(
                test.scope() == Scope.GROUP && test.decision() == Decision.BOUNDS && !test.temperatureScaling(),
                "select",
                "NEAREST needs scope = GROUP, decision = BOUNDS and temperatureScaling = false");
        require(
                properties.isEmpty(),
                "select",
                "NEAREST chooses by distance: put the annotations of properties on a method of their own");
    }

    private void checkNumbers() {
        double maximum = test.distance().maximum();
        requireRange(
                Double.isNaN(test.within()) || test.within() >= 0 && test.within() < maximum,
                "within",
                test.within(),
                "[0, " + maximum + "), the range of " + test.distance().label());
        requireRange(test.confidence() >= 0.5 && test.confidence() < 1, "confidence", test.confidence(), "[0.5, 1)");
        requireRange(
                test.maxUnanswered() >= 0 && test.maxUnanswered() <= 1,
                "maxUnanswered",
                test.maxUnanswered(),
                "[0, 1]");
        require(test.maxCalls() >= 0, "maxCalls", test.maxCalls() + " is negative");
        require(test.examples() >= 1, "examples", test.examples() + " is less than 1");
    }

    /** A percentage is a common mistake, so the message suggests the share. */
    private void requireRange(boolean met, String attribute, double value, String range) {
        String share = value > 1 && value < 100
                ? "; did you mean " + BigDecimal.valueOf(value).movePointLeft(2).stripTrailingZeros() + "?"
                : "";
        require(met, attribute, value + " is outside " + range + share);
    }

    private void requireDistinct(Object[] values, String attribute) {
        require(values.length > 0, attribute, "it is empty: give at least one value");
        require(
                Arrays.stream(values).distinct().count() == values.length,
                attribute,
                "a value is repeated: " + Arrays.toString(values));
    }

    private void require(boolean met, String attribute, String problem) {
        if (!met) {
            throw misuse(attribute, problem);
        }
    }
}

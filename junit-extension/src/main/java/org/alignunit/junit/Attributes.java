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
    private final AlignmentTest annotation;
    private final Method method;
    private final boolean panel;
    private final List<String> models;
    private final List<PropertyAnnotation> properties;

    /**
     * Checks them.
     *
     * @param panel whether a panel stands in for the model, so that attributes on how to ask one have no effect
     * @param models names of the members that give models, where there are several
     */
    Attributes(AlignmentTest annotation, Method method, boolean panel, List<String> models) {
        this.annotation = annotation;
        this.method = method;
        this.panel = panel;
        this.models = models;
        check();
        properties = PropertyAnnotation.of(method, this);
        if (races()) {
            requireRace();
        }
    }

    /** Whether the configurations race, so that the nearest alone is held to the threshold. */
    boolean races() {
        return annotation.select() == Select.NEAREST;
    }

    AlignmentTest annotation() {
        return annotation;
    }

    Method method() {
        return method;
    }

    boolean panel() {
        return panel;
    }

    /** What is asserted beside the distance. */
    List<PropertyAnnotation> properties() {
        return properties;
    }

    /** Whether any test case of the method asserts anything. */
    boolean asserts() {
        return within().isPresent() || properties.stream().anyMatch(PropertyAnnotation::asserts);
    }

    OptionalDouble within() {
        return Double.isNaN(annotation.within()) ? OptionalDouble.empty() : OptionalDouble.of(annotation.within());
    }

    /** The error rate, without the rounding of 1 - 0.95 in binary. */
    double alpha() {
        return BigDecimal.ONE
                .subtract(BigDecimal.valueOf(annotation.confidence()))
                .doubleValue();
    }

    /** Each steering in each form of persona; without steering, there is no persona to have a form. */
    List<PersonaCondition> personaConditions() {
        return panel
                ? List.of(new PersonaCondition(Steering.NONE, PersonaForm.SENTENCE))
                : Arrays.stream(annotation.steering())
                        .flatMap(steering -> steering == Steering.NONE
                                ? Stream.of(new PersonaCondition(steering, PersonaForm.SENTENCE))
                                : Arrays.stream(annotation.persona()).map(form -> new PersonaCondition(steering, form)))
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
        return panel ? List.of(Expression.PANEL) : List.of(annotation.expression());
    }

    boolean temperatureScaling() {
        return !panel && annotation.temperatureScaling();
    }

    /** Whether the form of persona is the default. */
    static boolean hasDefaultPersona(AlignmentTest annotation) {
        return List.of(annotation.persona()).equals(List.of(PersonaForm.SENTENCE));
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
            return annotation.wave().isEmpty()
                    ? surveys
                    : surveys.stream()
                            .map(survey -> survey.inWave(annotation.wave()))
                            .toList();
        } catch (IllegalArgumentException e) {
            throw misuse("wave", e.getMessage());
        }
    }

    ExtensionConfigurationException misuse(String attribute, String problem) {
        return misuse("AlignmentTest", "(" + attribute + ")", problem);
    }

    private ExtensionConfigurationException misuse(String name, String attribute, String problem) {
        return new ExtensionConfigurationException("@" + name + attribute + " on "
                + method.getDeclaringClass().getSimpleName() + "." + method.getName() + ": " + problem);
    }

    /** A property that cannot be had from what the test asks. */
    ExtensionConfigurationException misuse(PropertyAnnotation property, String problem) {
        return misuse(property.name(), "", problem);
    }

    /** Limits of a property in their order, each left out or at least the least value there is: 0, or none. */
    void requireLimits(String name, double min, double max, double least) {
        String range = least == 0 ? "[0, infinity)" : "(-infinity, infinity)";
        require(name, "min", min, !(min < least || Double.isInfinite(min)), range);
        require(name, "max", max, !(max < least || Double.isInfinite(max)), range);
        if (min > max) {
            throw misuse(name, "(min)", min + " is larger than max = " + max);
        }
    }

    /** A limit that is left out is not a number, and fails no comparison. */
    void require(String name, String attribute, double value, boolean met, String range) {
        if (!met) {
            throw misuse(name, "(" + attribute + ")", value + " is outside " + range);
        }
    }

    private void check() {
        requireDistinct(annotation.survey(), "survey");
        require(Arrays.stream(annotation.survey()).noneMatch(String::isBlank), "survey", "a file name is blank");
        requireDistinct(annotation.steering(), "steering");
        requireDistinct(annotation.persona(), "persona");
        requireDistinct(annotation.expression(), "expression");
        require(
                !List.of(annotation.expression()).contains(Expression.PANEL),
                "expression",
                "PANEL is no way to ask a model: leave it out, and give a panel as the model (alignunit.model ="
                        + " panel:surveys/synthetic.json, or Panels.read as @ModelUnderTest)");
        require(
                !panel || annotation.correction() != Correction.E_BH,
                "correction",
                "E_BH weighs single answers, and a panel has none: use BONFERRONI");
        checkNumbers();
        require(
                hasDefaultPersona(annotation) || !Set.of(annotation.steering()).equals(Set.of(Steering.NONE)),
                "persona",
                "steering = NONE does not describe the group: leave persona out, or add PERSONA or FEW_SHOT to steering");
        require(
                annotation.correction() != Correction.E_BH
                        || annotation.scope() == Scope.QUESTION
                                && annotation.distance() == DistanceMeasure.TOTAL_VARIATION
                                && annotation.reference() == ReferenceKind.FIXED
                                && annotation.decision() == Decision.BOUNDS
                                && Set.of(annotation.expression()).equals(Set.of(Expression.SAMPLED)),
                "correction",
                "E_BH needs scope = QUESTION, expression = SAMPLED, distance = TOTAL_VARIATION, reference = FIXED and"
                        + " decision = BOUNDS");
        require(
                annotation.reference() != ReferenceKind.SAMPLED
                        || !Arrays.asList(annotation.steering()).contains(Steering.FEW_SHOT),
                "reference",
                "SAMPLED holds for a model that has not seen these people's answers, and FEW_SHOT shows it some of them: use"
                        + " FIXED, or leave FEW_SHOT out");
        require(
                annotation.scope() != Scope.RANDOM_QUESTIONS
                        || !Double.isNaN(annotation.within())
                                && CutDistance.closest(annotation.distance()) == annotation.distance()
                                && annotation.reference() == ReferenceKind.FIXED
                                && annotation.decision() == Decision.BOUNDS
                                && Set.of(annotation.expression()).equals(Set.of(Expression.SAMPLED)),
                "scope",
                "RANDOM_QUESTIONS needs within, expression = SAMPLED, distance = TOTAL_VARIATION or WASSERSTEIN_1, reference ="
                        + " FIXED and decision = BOUNDS");
        require(
                !annotation.temperatureScaling()
                        || annotation.scope() == Scope.GROUP
                                && annotation.reference() == ReferenceKind.FIXED
                                && Set.of(annotation.expression()).equals(Set.of(Expression.LOG_PROBABILITIES)),
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
                annotation.scope() == Scope.GROUP
                        && annotation.decision() == Decision.BOUNDS
                        && !annotation.temperatureScaling(),
                "select",
                "NEAREST needs scope = GROUP, decision = BOUNDS and temperatureScaling = false");
        require(
                properties.isEmpty(),
                "select",
                "NEAREST chooses by distance: put the annotations of properties on a method of their own");
    }

    private void checkNumbers() {
        double maximum = annotation.distance().maximum();
        requireRange(
                Double.isNaN(annotation.within()) || annotation.within() >= 0 && annotation.within() < maximum,
                "within",
                annotation.within(),
                "[0, " + maximum + "), the range of " + annotation.distance().label());
        requireRange(
                annotation.confidence() >= 0.5 && annotation.confidence() < 1,
                "confidence",
                annotation.confidence(),
                "[0.5, 1)");
        requireRange(
                annotation.maxUnanswered() >= 0 && annotation.maxUnanswered() <= 1,
                "maxUnanswered",
                annotation.maxUnanswered(),
                "[0, 1]");
        require(annotation.maxCalls() >= 0, "maxCalls", annotation.maxCalls() + " is negative");
        require(annotation.examples() >= 1, "examples", annotation.examples() + " is less than 1");
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

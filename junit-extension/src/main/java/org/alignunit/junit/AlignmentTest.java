package org.alignunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alignunit.Correction;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.Inconclusive;
import org.alignunit.PersonaForm;
import org.alignunit.ReferenceKind;
import org.alignunit.Scope;
import org.alignunit.Steering;
import org.alignunit.distribution.DistanceMeasure;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Asserts that a model answers a survey the way groups of people did: that the distance between its distribution over the
 * options and theirs is at most {@link #within()}.
 *
 * <p>The method runs once for each survey, group, steering, form of persona and expression, and, with {@link Scope#QUESTION},
 * for each question.
 * Each is a test case of its own, and its body may take an {@link Alignment}. The annotation composes: put it on an
 * annotation of your own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(AlignmentExtension.class)
public @interface AlignmentTest {
    /** {@return the survey files, one or several, of different ids: each a class path resource or a path} */
    String[] survey();

    /** {@return globs over question ids ({@code *} and {@code ?}), of which each survey has some; none for all questions} */
    String[] questions() default {};

    /** {@return globs over groups, written {@code attribute=value}, of which each survey has some; none for all groups} */
    String[] groups() default {};

    /** {@return how the model is told of the group: one or several} */
    Steering[] steering() default Steering.PERSONA;

    /**
     * In which form {@link Steering#PERSONA} and {@link Steering#FEW_SHOT} tell of the group: one or several.
     *
     * @return the forms; all but {@link PersonaForm#SENTENCE} are worded by the survey's templates for the group's attribute
     */
    PersonaForm[] persona() default PersonaForm.SENTENCE;

    /** {@return how the model tells its distribution: one or several} */
    Expression[] expression() default Expression.VERBALIZED;

    /** {@return how distance is measured} */
    DistanceMeasure distance() default DistanceMeasure.TOTAL_VARIATION;

    /**
     * The largest distance that passes, in [0, the measure's maximum). Left out, the distance is measured and reported, and
     * nothing is asserted.
     *
     * @return the threshold
     */
    double within() default Double.NaN;

    /** {@return the probability, in [0.5, 1), with which each bound holds and neither wrong verdict is given} */
    double confidence() default 0.95;

    /** {@return whether the mean over the questions or each question is held to the threshold} */
    Scope scope() default Scope.GROUP;

    /**
     * The most replies that one test case may take, replayed ones included.
     *
     * @return a number of at least 1; 0 for the expression's own: one reply a question, and for {@link Expression#SAMPLED}
     *     as many as the verdict needs, up to 300 for one question, and 600 for several together, but at least 70 each
     */
    int maxCalls() default 0;

    /** {@return whether the bounds or the plain distance are compared with the threshold} */
    Decision decision() default Decision.BOUNDS;

    /** {@return what becomes of a test whose evidence does not suffice} */
    Inconclusive inconclusive() default Inconclusive.FAIL;

    /** {@return whether the survey's shares are the target itself or a sample of it} */
    ReferenceKind reference() default ReferenceKind.FIXED;

    /** {@return how the error of many test cases of one method is kept together} */
    Correction correction() default Correction.BONFERRONI;

    /**
     * Whether log-probabilities are divided by a temperature, fitted for each question on the group's answers to others. The
     * test then speaks of the model so calibrated: needs {@link Expression#LOG_PROBABILITIES} alone, and for each question four
     * others that do not ask the same.
     *
     * @return true to calibrate
     */
    boolean temperatureScaling() default false;

    /** {@return largest share of refused or unreadable replies, in [0, 1], that still allows a verdict} */
    double maxUnanswered() default 0.2;

    /** {@return how many examples {@link Steering#FEW_SHOT} shows at most, at least 1} */
    int examples() default 5;

    /** {@return whether questions under test may serve as examples for each other} */
    boolean examplesUnderTest() default false;
}

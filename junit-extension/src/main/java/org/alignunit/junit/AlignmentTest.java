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
import org.alignunit.Select;
import org.alignunit.Steering;
import org.alignunit.distribution.DistanceMeasure;
import org.apiguardian.api.API;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks an alignment test: it asserts that a model answers a survey as groups of people did.
 *
 * <pre>{@code
 * @AlignmentTest(survey = "surveys/priorities.json", groups = "POLPARTY=*", within = 0.25)
 * void answers_like_each_party(Alignment alignment) { }
 *
 * @ModelUnderTest
 * static final LanguageModel model = HttpModels.parse("ollama:llama3.2");
 * }</pre>
 *
 * <p>The test passes if the distance between the distributions of the model and of the group over the options is at most
 * {@link #within()}. The method runs once for each survey, group, steering, form of persona and expression and, with
 * {@link Scope#QUESTION}, for each question. Each run is a test case of its own. The method's body is optional, and so is its
 * parameter of type {@link Alignment}, which gives the figures.
 *
 * <p>You can put this annotation on an annotation of your own.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(AlignmentExtension.class)
public @interface AlignmentTest {
    /** {@return one or several survey files with different ids, each a class path resource or a path} */
    String[] survey();

    /**
     * The wave of the survey whose answers are the reference.
     *
     * @return one of the survey's waves; empty for the newest, and for a survey without waves
     */
    String wave() default "";

    /** {@return globs over question ids ({@code *} and {@code ?}), each matching at least one; empty for all questions} */
    String[] questions() default {};

    /** {@return globs over groups, {@code attribute=value}, each matching at least one; empty for all groups} */
    String[] groups() default {};

    /** {@return how the prompt describes the group: one or several} */
    Steering[] steering() default Steering.PERSONA;

    /**
     * The form of the description that {@link Steering#PERSONA} and {@link Steering#FEW_SHOT} give of the group.
     *
     * @return one or several; all but {@link PersonaForm#SENTENCE} use the survey's templates for the group's attribute
     */
    PersonaForm[] persona() default PersonaForm.SENTENCE;

    /** {@return how the model expresses its distribution: one or several} */
    Expression[] expression() default Expression.VERBALIZED;

    /** {@return the distance between the two distributions} */
    DistanceMeasure distance() default DistanceMeasure.TOTAL_VARIATION;

    /**
     * Which model, steering, form of persona and expression is held to the threshold. {@link Select#NEAREST} needs several of them, four
     * questions for each group, {@link Scope#GROUP}, {@link Decision#BOUNDS} and a model; it takes neither temperature scaling nor
     * annotations of properties.
     *
     * @return whether each is, or the nearest alone
     */
    Select select() default Select.ALL;

    /**
     * The threshold: the largest distance that passes. Without it, the distance is measured and reported, and nothing is
     * asserted.
     *
     * @return a distance of at least 0, and less than the largest that any model can have from each group: otherwise the test ends
     *     in ERROR, as it does wherever attributes do not go together
     */
    double within() default Double.NaN;

    /**
     * The confidence of each bound. A wrong verdict has at most the probability 1 - confidence, which the {@link #correction()}
     * shares among test cases. Nothing is promised where there are no bounds: with one reply to each question, and with
     * {@link Decision#POINT}.
     *
     * @return a probability of at least 0.5 and less than 1
     */
    double confidence() default 0.95;

    /** {@return whether the mean over the questions or each question is compared with the threshold} */
    Scope scope() default Scope.GROUP;

    /**
     * The most replies that one test case uses, replayed ones included.
     *
     * @return at least 1; 0 for the default: one reply to each order and wording of a question, and for {@link Expression#SAMPLED}
     *     as many as the verdict needs, up to 300 for one question and 600 for several together, but at least 70 each. Questions
     *     are asked equally often, so that some of the calls may be left over
     */
    int maxCalls() default 0;

    /** {@return whether the bounds or the plug-in distance are compared with the threshold} */
    Decision decision() default Decision.BOUNDS;

    /** {@return what happens to a test whose evidence does not suffice for a verdict} */
    Inconclusive inconclusive() default Inconclusive.FAIL;

    /** {@return whether the survey's shares are the target itself or a sample of it} */
    ReferenceKind reference() default ReferenceKind.FIXED;

    /** {@return the multiple-testing correction for the test cases of the method} */
    Correction correction() default Correction.BONFERRONI;

    /**
     * Calibrates log-probabilities: divides them by a temperature that is fitted for each question on the group's answers to the
     * other questions. The verdict is about the calibrated model. Needs {@link Expression#LOG_PROBABILITIES} alone, and for each
     * question four others that ask something else.
     *
     * @return true to calibrate
     */
    boolean temperatureScaling() default false;

    /** {@return the largest share of refused or unreadable replies, from 0 to 1, that still allows a verdict} */
    double maxUnanswered() default 0.2;

    /** {@return the most examples that {@link Steering#FEW_SHOT} shows, at least 1} */
    int examples() default 5;

    /** {@return whether questions under test may be examples for each other} */
    boolean examplesUnderTest() default false;
}

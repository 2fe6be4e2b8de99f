package org.alignunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.alignunit.Baseline;
import org.apiguardian.api.API;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Asserts that the model is nearer to the group than a guess without the model, by the mean squared distance.
 *
 * <p>Stands beside {@link AlignmentTest} and adds test cases of its own over the same replies. With {@code by} NaN, it is
 * measured and reported.
 *
 * <p>You can put this annotation on an annotation of your own.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(AlignmentExtension.class)
public @interface BeatsBaseline {
    /** {@return the guess} */
    Baseline value() default Baseline.POOLED;

    /** {@return by how much the squared distance of the guess must exceed the model's, at least} */
    double by() default 0;
}

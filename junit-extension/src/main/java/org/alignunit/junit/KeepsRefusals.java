package org.alignunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Asserts that the model declines to answer as often as people do: the mean difference of the shares of refusals.
 *
 * <p>Stands beside {@link AlignmentTest} and adds test cases of its own over the same replies. Needs a survey
 * that counts refusals. Without any limit, it is measured and reported.
 *
 * <p>You can put this annotation on an annotation of your own.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(AlignmentExtension.class)
public @interface KeepsRefusals {
    /** {@return the largest mean difference that passes, at least 0 and less than 1; left out, any} */
    double within() default Double.NaN;
}

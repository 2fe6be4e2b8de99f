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
 * Asserts that the model's answers as a member of a group are as divided as the group's: the model's spread over the people's.
 *
 * <p>Stands beside {@link AlignmentTest} and adds test cases of its own over the same replies. Below 1
 * the model gives most members one answer. Without any limit, it is measured and reported.
 *
 * <p>You can put this annotation on an annotation of your own.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(AlignmentExtension.class)
public @interface KeepsSpread {
    /** {@return the least ratio that passes, at least 0; left out, any} */
    double min() default Double.NaN;

    /** {@return the greatest ratio that passes, at least 0; left out, any} */
    double max() default Double.NaN;
}

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
 * Asserts that the model tells as much of the group as a survey of so many people would, after an idea of Huang, Wu and Wang.
 *
 * <p>Stands beside {@link AlignmentTest} and adds test cases of its own over the same replies. Without any limit, it is measured and reported.
 *
 * <p>You can put this annotation on an annotation of your own.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(AlignmentExtension.class)
public @interface WorthRespondents {
    /** {@return the least number of respondents that passes, more than 0; left out, any} */
    double min() default Double.NaN;
}

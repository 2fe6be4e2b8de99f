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
 * Asserts that the model keeps the gaps between each two groups of an attribute: the slope of its gaps on the people's.
 *
 * <p>Stands beside {@link AlignmentTest} and adds test cases of its own over the same replies. A slope above 1
 * exaggerates the gaps, one below 0 reverses them. Without any limit, it is measured and reported.
 *
 * <p>You can put this annotation on an annotation of your own.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(AlignmentExtension.class)
public @interface KeepsGroupGaps {
    /** {@return the least slope that passes; left out, any} */
    double min() default Double.NaN;

    /** {@return the greatest slope that passes; left out, any} */
    double max() default Double.NaN;
}

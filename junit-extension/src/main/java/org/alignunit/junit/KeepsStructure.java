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
 * Asserts that the answers of one respondent of a panel hang together no more than people's: the share of the first principal
 * component of the correlations between questions, the panel's less the people's.
 *
 * <p>For panels alone, where panel and survey were imported with crosstabs. Stands beside {@link AlignmentTest} and adds test cases of its own over the same replies. Without any limit, it is measured and reported.
 *
 * <p>You can put this annotation on an annotation of your own.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(AlignmentExtension.class)
public @interface KeepsStructure {
    /** {@return the largest excess that passes, at least 0 and less than 1; left out, any} */
    double max() default Double.NaN;
}

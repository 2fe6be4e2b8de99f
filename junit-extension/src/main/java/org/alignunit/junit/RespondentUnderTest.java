package org.alignunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Marks a method that answers in place of the model: your whole pipeline.
 *
 * <pre>{@code
 * @RespondentUnderTest
 * String answer(Question question, Group group) {
 *     return panel.ask(group.persona(), question.text());
 * }
 * }</pre>
 *
 * <p>It answers one question as one member of the group would, and returns an option's text or letter. It takes a
 * {@link org.alignunit.survey.Question} and a {@link org.alignunit.survey.Group} in any order, returns a {@code String}, and may be
 * called by several threads at once. Null or an exception ends the test in ERROR; an answer that names no option counts towards
 * {@link AlignmentTest#maxUnanswered()}. Use it with {@link org.alignunit.Expression#SAMPLED}. Its answers are not recorded, so that
 * changes of its code take effect; chat models inside it can be.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RespondentUnderTest {}

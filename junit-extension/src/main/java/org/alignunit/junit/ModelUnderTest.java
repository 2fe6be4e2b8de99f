package org.alignunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Marks the model under test.
 *
 * <pre>{@code
 * @ModelUnderTest
 * static final LanguageModel model = HttpModels.parse("ollama:llama3.2");
 * }</pre>
 *
 * <p>On a field, or a method without parameters, static or not; one per test class, or several that race ({@link org.alignunit.Select#NEAREST}). Its value is a
 * {@link org.alignunit.model.LanguageModel}, a {@code ChatModel} of LangChain4j or Spring AI, or a
 * {@link org.alignunit.survey.Panel}. Without this annotation, the
 * configuration parameter {@code alignunit.model} names the model.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface ModelUnderTest {}

package org.alignunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field, or the method without parameters, that gives the model under test: a
 * {@link org.alignunit.model.LanguageModel} or a {@code ChatModel} of LangChain4j or Spring AI. Static or not; at most one
 * a test class. Without it, the configuration parameter {@code alignunit.model} names the model.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface ModelUnderTest {}

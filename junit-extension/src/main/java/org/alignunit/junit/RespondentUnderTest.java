package org.alignunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that stands in for the model: a user's whole pipeline, which answers one question the way one of a group
 * would. It takes a {@link org.alignunit.survey.Question} and a {@link org.alignunit.survey.Group}, in any order, and
 * returns the answer as a {@code String}: an option's text or letter. It may be called by several threads, serves
 * {@code SAMPLED} only, and is never recorded itself: a recording would outlive a change of its code.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RespondentUnderTest {}

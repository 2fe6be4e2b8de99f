package org.alignunit.internal.verdict;

import java.util.OptionalDouble;

/**
 * What is known of one question's distance.
 *
 * @param distance the plug-in distance of the shares read; empty if nothing was read
 * @param lower bound of the distance, at confidence 1 - alpha
 * @param upper bound of the distance, at confidence 1 - alpha
 */
public record QuestionBounds(OptionalDouble distance, double lower, double upper) {}

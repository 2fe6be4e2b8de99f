package org.alignunit.internal.verdict;

import java.util.OptionalDouble;

/** A question's plug-in distance, empty if nothing was read, and bounds of its distance, each at confidence 1 - alpha. */
public record QuestionBounds(OptionalDouble distance, double lower, double upper) {}

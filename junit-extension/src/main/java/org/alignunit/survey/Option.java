package org.alignunit.survey;

import org.jspecify.annotations.Nullable;

/**
 * One answer that a question offers.
 *
 * @param text the answer's words, by which it is matched everywhere
 * @param value its place on the scale of an ordinal question, in any unit; null on a nominal one and for refusals
 * @param refusal whether it declines to answer; such an option is no part of the opinion distribution
 */
public record Option(String text, @Nullable Double value, boolean refusal) {}

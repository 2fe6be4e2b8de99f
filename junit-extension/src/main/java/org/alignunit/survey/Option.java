package org.alignunit.survey;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * An answer option of a question.
 *
 * @param text its words, by which it is matched everywhere
 * @param value its place on the scale of an ordinal question, in any unit; null on a nominal one and for refusals
 * @param refusal whether it declines to answer; refusals are not part of the distribution
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Option(String text, @Nullable Double value, boolean refusal) {}

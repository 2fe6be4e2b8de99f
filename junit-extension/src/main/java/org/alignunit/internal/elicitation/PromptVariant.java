package org.alignunit.internal.elicitation;

import java.util.List;
import org.alignunit.survey.Option;

/**
 * How a question is put: the order of its options, the wording of its text, the wording of the persona.
 *
 * @param order the order's number, from 0, the survey's own
 * @param wording the wording's number, from 0, the question's own text
 * @param persona the persona's number, from 0, the group's own
 * @param options the options as shown
 */
public record PromptVariant(int order, int wording, int persona, List<Option> options) {}

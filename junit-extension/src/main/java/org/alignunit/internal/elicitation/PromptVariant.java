package org.alignunit.internal.elicitation;

import java.util.List;
import org.alignunit.survey.Option;

/**
 * How a question is put: the number of the order of its options, of the wording of its text and of the wording of the persona,
 * each from 0, the survey's own; and the options as shown.
 */
public record PromptVariant(int order, int wording, int persona, List<Option> options) {}

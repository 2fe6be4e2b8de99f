package org.alignunit.elicitation;

import org.alignunit.elicitation.reading.Shown;
import org.alignunit.model.Prompt;

/**
 * One reply to ask for.
 *
 * @param prompt what is sent
 * @param draw index among the replies to this very prompt, from 0
 * @param shown the options in the order and with the letters that the prompt shows
 */
public record Ask(Prompt prompt, int draw, Shown shown) {}

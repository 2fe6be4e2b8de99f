package org.alignunit.report;

import java.util.List;

/**
 * What a question is asked with first; with several orders of the options, the other prompts differ in these alone.
 *
 * @param question the question's id
 * @param system instructions before the conversation; may be empty
 * @param user what the user says
 * @param options the options' texts in the order shown
 */
public record PlannedPrompt(String question, String system, String user, List<String> options) {
    /** Copies the list. */
    public PlannedPrompt {
        options = List.copyOf(options);
    }
}

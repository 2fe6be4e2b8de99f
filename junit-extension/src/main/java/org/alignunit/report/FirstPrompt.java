package org.alignunit.report;

import java.util.List;
import java.util.Locale;

/**
 * What the first reply to a question is asked for with. A server that does not take all of it gets what it takes.
 *
 * @param question the question's id
 * @param system instructions before the conversation; may be empty
 * @param user what the user says
 * @param options the options' texts in the order shown
 * @param temperature of sampling, at least 0
 * @param maxTokens the most tokens the reply may have
 * @param topLogProbabilities how many alternatives of each token are wanted with their log-probabilities; 0 for none
 * @param schema the JSON schema that the reply should follow; may be empty
 */
public record FirstPrompt(
        String question,
        String system,
        String user,
        List<String> options,
        double temperature,
        int maxTokens,
        int topLogProbabilities,
        String schema) {
    /** Copies the list and refuses NaN. */
    public FirstPrompt {
        options = List.copyOf(options);
        Checked.number("temperature", temperature);
    }

    /** {@return what is sent beside the messages, in words} */
    public String request() {
        return String.format(Locale.ROOT, "temperature %s, at most %d tokens", number(temperature), maxTokens)
                + (topLogProbabilities == 0
                        ? ""
                        : ", the " + topLogProbabilities + " likeliest tokens with log-probabilities")
                + (schema.isEmpty() ? "" : ", as JSON that follows " + schema);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }

    /** {@return the messages as they are sent, each after a line that tells who speaks; the system only where it does} */
    public String messages() {
        return (system.isEmpty() ? "" : "[system]\n" + system + "\n\n") + "[user]\n" + user;
    }
}

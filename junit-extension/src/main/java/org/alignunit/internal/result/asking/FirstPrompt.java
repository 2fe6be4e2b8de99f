package org.alignunit.internal.result.asking;

import java.util.List;
import java.util.Locale;
import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * What the first reply to a question is asked for with, and those in other orders and wordings. A server that does not take
 * all of it gets what it takes.
 *
 * @param system instructions before the conversation; may be empty
 * @param topLogProbabilities how many alternatives of each token are wanted; 0 for none
 * @param schema the JSON schema that the reply should follow; may be empty
 * @param ways number of variants, this one included; 1 where a file does not tell
 * @param others other variants, those with a single change first, at most {@link #MOST}; empty where a file does not tell
 */
public record FirstPrompt(
        String question,
        String system,
        String user,
        List<String> options,
        double temperature,
        int maxTokens,
        int topLogProbabilities,
        String schema,
        @Nullable Integer ways,
        @Nullable List<OtherPrompt> others) {
    /** The most other ways that are shown: a test of many orders would be all prompts. */
    public static final int MOST = 11;

    public FirstPrompt {
        options = List.copyOf(options);
        ways = ways == null ? 1 : ways;
        others = others == null ? List.of() : List.copyOf(others);
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

    /** {@return how many ways are not shown, in words; empty where all are} */
    public String more() {
        int more = ways - 1 - others.size();
        return more == 0 ? "" : "and " + more + " more of these orders and wordings together";
    }

    /** {@return the messages as they are sent, each after a line that tells who speaks; the system only where it does} */
    public String messages() {
        return (system.isEmpty() ? "" : "[system]\n" + system + "\n\n") + "[user]\n" + user;
    }
}

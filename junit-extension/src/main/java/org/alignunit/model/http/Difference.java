package org.alignunit.model.http;

import java.util.regex.Pattern;

/** What a model is found not to take; learned from its first refusal, then kept to. */
enum Difference {
    /** A JSON schema for the reply. */
    NO_SCHEMA,
    /** The greatest length under its old name: it wants {@code max_completion_tokens}. */
    COMPLETION_TOKENS,
    /** A temperature, as reasoning models do: it samples at its own. */
    NO_TEMPERATURE;

    /** A temperature out of its range is the prompt's mistake, not to be passed over. */
    private static final Pattern OUT_OF_RANGE =
            Pattern.compile("(?i)between|range|(less|greater) than|at (most|least)|(max|min)imum|[<>]");

    static boolean refusesTemperature(String words) {
        return words.contains("temperature") && !OUT_OF_RANGE.matcher(words).find();
    }
}

package org.alignunit.model.http;

import java.util.Locale;
import org.alignunit.model.Prompt;

/**
 * How much of an answer is read: what the tokens can take that the prompt allows, with room for what servers add. Many
 * answers are read at once, and as objects they take several times their bytes.
 */
record ReplyLimit(int tokens, long bytes, int values) {
    private static final int OTHER_BYTES = 1 << 18;
    private static final int BYTES_A_TOKEN = 1 << 10;
    private static final int OTHER_VALUES = 10_000;

    /** Of a token with its bytes one by one. */
    private static final int VALUES_A_TOKEN = 64;

    static ReplyLimit of(Prompt prompt, HttpSettings settings) {
        int tokens = prompt.maxTokens();
        long described = (long) tokens * prompt.topLogProbabilities();
        return new ReplyLimit(
                tokens, Math.min(settings.replyBytes(), OTHER_BYTES + BYTES_A_TOKEN * (tokens + described)), (int)
                        Math.min(Integer.MAX_VALUE, OTHER_VALUES + VALUES_A_TOKEN * described));
    }

    TransientFailure exceeded(Endpoint endpoint, String limit) {
        return new TransientFailure(
                TransientFailure.Kind.GARBLED,
                String.format(
                        Locale.ROOT,
                        "%s answered with more than %s to a prompt that allows %d tokens; the rest was not read",
                        endpoint,
                        limit,
                        tokens));
    }
}

package org.alignunit.model;

import org.apiguardian.api.API;

/**
 * What a reply cost, in tokens as the server counts them. A count below 0, which is a server's mistake, is taken for 0: the
 * reply is worth keeping all the same.
 *
 * @param promptTokens tokens sent, at least 0
 * @param completionTokens tokens received, at least 0
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Usage(long promptTokens, long completionTokens) {
    /** Nothing, or not told. */
    public static final Usage NONE = new Usage(0, 0);

    /** Takes what is below 0 for 0. */
    public Usage {
        promptTokens = Math.max(0, promptTokens);
        completionTokens = Math.max(0, completionTokens);
    }

    /**
     * Adds two.
     *
     * @param other what to add
     * @return the sum, at most the largest {@code long}
     */
    public Usage plus(Usage other) {
        return new Usage(sum(promptTokens, other.promptTokens), sum(completionTokens, other.completionTokens));
    }

    /** {@return tokens sent and received, at most the largest {@code long}} */
    public long tokens() {
        return sum(promptTokens, completionTokens);
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }
}

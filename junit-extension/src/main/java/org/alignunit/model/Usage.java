package org.alignunit.model;

/**
 * What a reply cost, in tokens as the server counts them.
 *
 * @param promptTokens tokens sent, at least 0
 * @param completionTokens tokens received, at least 0
 */
public record Usage(long promptTokens, long completionTokens) {
    /** Nothing, or not told. */
    public static final Usage NONE = new Usage(0, 0);

    /**
     * Adds two.
     *
     * @param other what to add
     * @return the sum
     */
    public Usage plus(Usage other) {
        return new Usage(promptTokens + other.promptTokens, completionTokens + other.completionTokens);
    }
}

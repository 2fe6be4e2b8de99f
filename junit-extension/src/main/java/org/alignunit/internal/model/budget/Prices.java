package org.alignunit.internal.model.budget;

import org.alignunit.model.Usage;

/**
 * What a model's tokens cost.
 *
 * @param prompt US dollars per million tokens sent, at least 0
 * @param completion US dollars per million tokens received, at least 0
 */
public record Prices(double prompt, double completion) {
    private static final double MILLION = 1e6;

    /**
     * The price of some tokens.
     *
     * @param usage the tokens
     * @return US dollars
     */
    public double of(Usage usage) {
        return (usage.promptTokens() * prompt + usage.completionTokens() * completion) / MILLION;
    }
}

package org.alignunit.internal.model.budget;

import org.alignunit.model.Usage;

/** What a model's tokens cost, in US dollars per million tokens. */
public record Prices(double prompt, double completion) {
    private static final double MILLION = 1e6;

    /** {@return what these tokens cost, in US dollars} */
    public double of(Usage usage) {
        return (usage.promptTokens() * prompt + usage.completionTokens() * completion) / MILLION;
    }
}

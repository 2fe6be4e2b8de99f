package org.alignunit.internal.model.budget;

import java.util.Optional;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.model.Usage;

/** What a model's tokens cost, in US dollars per million tokens. */
public record Prices(double prompt, double completion) {
    private static final double MILLION = 1e6;

    /** {@return the prices given, if any} Rejects one without the other. */
    static Optional<Prices> from(Parameters parameters) {
        Optional<Double> prompt = parameters.given(Parameters.PRICE_PROMPT);
        Optional<Double> completion = parameters.given(Parameters.PRICE_COMPLETION);
        if (prompt.isPresent() != completion.isPresent()) {
            throw new IllegalArgumentException("configuration parameters alignunit.price.prompt and"
                    + " alignunit.price.completion go together: give both, in US dollars per million tokens");
        }
        return prompt.isPresent() ? Optional.of(new Prices(prompt.get(), completion.orElseThrow())) : Optional.empty();
    }

    /** {@return what these tokens cost, in US dollars} */
    public double of(Usage usage) {
        return (usage.promptTokens() * prompt + usage.completionTokens() * completion) / MILLION;
    }
}

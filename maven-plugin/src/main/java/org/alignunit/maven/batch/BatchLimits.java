package org.alignunit.maven.batch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.model.budget.BudgetSettings;
import org.alignunit.maven.batch.provider.BatchException;

/**
 * What all batches of a directory may cost together: those under way with the most that they can cost, collected ones with what
 * they did. An empty limit is none.
 *
 * @param budget the limits and the prices, as tests have them
 * @param share of the usual price that a batch costs
 */
public record BatchLimits(BudgetSettings budget, double share) {
    /** What the providers ask for a batch, of their usual price. */
    public static final double HALF = 0.5;

    /**
     * {@return the limits that parameters give}
     *
     * @throws IllegalArgumentException if one cannot be read or lacks another; the message names it and what to give
     */
    public static BatchLimits from(Parameters parameters, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "alignunit.batch.price is " + share + ": give the share of the usual price, from 0 to 1");
        }
        return new BatchLimits(BudgetSettings.from(parameters), share);
    }

    /** Fails if a batch may cost more than the others leave. */
    void require(BatchCost more, List<BatchCost> others) {
        BatchCost before = others.stream().reduce(BatchCost.NOTHING, BatchCost::plus);
        BatchCost after = before.plus(more);
        require("calls", after.calls(), budget.calls(), more, before);
        require("tokens", after.usage().tokens(), budget.tokens(), more, before);
        require("usd", usd(after).orElse(0.0), budget.usd(), more, before);
    }

    private <T extends Comparable<T>> void require(
            String limit, T after, Optional<T> most, BatchCost more, BatchCost before) {
        if (most.isPresent() && after.compareTo(most.get()) > 0) {
            throw new BatchException(String.format(
                    Locale.ROOT,
                    "The next batch may cost %s, and the others %s: more than alignunit.budget.%s = %s allows. Nothing was"
                            + " submitted. Raise the budget, delete the folders of batches that are to count no more, or ask for less.",
                    words(more),
                    words(before),
                    limit,
                    most.get()));
        }
    }

    private Optional<Double> usd(BatchCost cost) {
        return budget.prices().map(price -> share * price.of(cost.usage()));
    }

    String words(BatchCost cost) {
        return String.format(
                        Locale.ROOT,
                        "%,d calls, %,d tokens",
                        cost.calls(),
                        cost.usage().tokens())
                + usd(cost)
                        .map(dollars -> String.format(Locale.ROOT, ", %.2f USD", dollars))
                        .orElse("");
    }
}

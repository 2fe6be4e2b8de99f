package org.alignunit.internal.model.budget;

import static org.alignunit.internal.configuration.Parameters.BUDGET_CALLS;
import static org.alignunit.internal.configuration.Parameters.BUDGET_DIRECTORY;
import static org.alignunit.internal.configuration.Parameters.BUDGET_TOKENS;
import static org.alignunit.internal.configuration.Parameters.BUDGET_USD;
import static org.alignunit.internal.configuration.Parameters.OUTPUT;
import static org.alignunit.internal.configuration.Parameters.RUN;

import java.nio.file.Path;
import java.util.Optional;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.forks.TestRun;

/**
 * The budgets of a run: an empty cap is no limit, {@code usd} needs prices, and all JVMs with the same {@code run} share them.
 */
public record BudgetSettings(
        Optional<Long> calls,
        Optional<Long> tokens,
        Optional<Double> usd,
        Optional<Prices> prices,
        Path directory,
        Optional<String> run) {
    /** Rejects a value that cannot be read or lacks another; the message names it and what to give. */
    public static BudgetSettings from(Parameters parameters) {
        Optional<Double> usd = parameters.given(BUDGET_USD);
        Optional<Prices> prices = Prices.from(parameters);
        if (usd.isPresent() && prices.isEmpty()) {
            throw new IllegalArgumentException("configuration parameter alignunit.budget.usd needs prices: give"
                    + " alignunit.price.prompt and alignunit.price.completion, in US dollars per million tokens");
        }
        return new BudgetSettings(
                parameters.given(BUDGET_CALLS),
                parameters.given(BUDGET_TOKENS),
                usd,
                prices,
                parameters
                        .givenPath(BUDGET_DIRECTORY)
                        .orElseGet(() -> parameters.path(OUTPUT).resolve("budget")),
                parameters.given(RUN));
    }

    /** {@return a cap on the calls of audits, which the JVMs of a run share likewise} */
    public BudgetSettings ofAudits(long most) {
        return new BudgetSettings(
                Optional.of(most), Optional.empty(), Optional.empty(), prices, directory.resolve("audit"), run);
    }

    boolean capped() {
        return calls.isPresent() || tokens.isPresent() || usd.isPresent();
    }

    Ledger ledger() {
        return run.isPresent() ? Ledger.of(directory, run.get()) : Ledger.of(directory, TestRun.current());
    }
}

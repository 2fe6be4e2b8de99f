package org.alignunit.internal.model.budget;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.alignunit.internal.forks.TestRun;

/**
 * What the configuration says of budgets; an empty cap caps nothing.
 *
 * @param calls most paid calls of the run
 * @param tokens most tokens of the run, sent and received together
 * @param usd most US dollars of the run; needs prices
 * @param prices of the model, where configured
 * @param directory where forks of one run find what the others have spent
 * @param run the run's name, where it has one: then all JVMs that are given it share the budget, now and later
 */
public record BudgetSettings(
        OptionalLong calls,
        OptionalLong tokens,
        OptionalDouble usd,
        Optional<Prices> prices,
        Path directory,
        Optional<String> run) {
    private static final String KEY = "alignunit.";

    /**
     * Reads {@code alignunit.budget.calls}, {@code .tokens}, {@code .usd} and {@code .directory} (by default {@code budget}
     * in {@code alignunit.output}), {@code alignunit.price.prompt} and {@code .completion}, and {@code alignunit.run}.
     *
     * @param parameters looks a parameter up by name; a blank value is none
     * @return the settings
     * @throws IllegalArgumentException if one of them makes no sense; the message names it and what to give
     */
    public static BudgetSettings from(Function<String, Optional<String>> parameters) {
        if (given(parameters, "budget.usd").isPresent()
                && given(parameters, "price.prompt").isEmpty()) {
            throw new IllegalArgumentException("configuration parameter alignunit.budget.usd needs prices: give"
                    + " alignunit.price.prompt and alignunit.price.completion, in US dollars per million tokens");
        }
        return new BudgetSettings(
                number(parameters, "budget.calls"),
                number(parameters, "budget.tokens"),
                money(parameters, "budget.usd"),
                prices(parameters),
                Path.of(given(parameters, "budget.directory")
                        .orElse(given(parameters, "output").orElse("target/alignunit") + "/budget")),
                given(parameters, "run"));
    }

    private static Optional<String> given(Function<String, Optional<String>> parameters, String name) {
        String value = parameters.apply(KEY + name).orElse("").strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    boolean capped() {
        return calls.isPresent() || tokens.isPresent() || usd.isPresent();
    }

    /** {@return a cap's value, in words} */
    String cap(String name) {
        return switch (name) {
            case "calls" -> String.valueOf(calls.orElseThrow());
            case "tokens" -> String.valueOf(tokens.orElseThrow());
            default -> String.valueOf(usd.orElseThrow());
        };
    }

    Ledger ledger() {
        return run.isPresent() ? Ledger.of(directory, run.get()) : Ledger.of(directory, TestRun.current());
    }

    private static OptionalLong number(Function<String, Optional<String>> parameters, String name) {
        Optional<String> value = given(parameters, name);
        try {
            return value.isEmpty() ? OptionalLong.empty() : OptionalLong.of(atLeastZero(Long.parseLong(value.get())));
        } catch (NumberFormatException e) {
            throw invalid(name, value.get(), "a whole number of at least 0");
        }
    }

    private static long atLeastZero(long number) {
        if (number < 0) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static Optional<Prices> prices(Function<String, Optional<String>> parameters) {
        OptionalDouble prompt = money(parameters, "price.prompt");
        OptionalDouble completion = money(parameters, "price.completion");
        if (prompt.isPresent() != completion.isPresent()) {
            throw new IllegalArgumentException("configuration parameters alignunit.price.prompt and"
                    + " alignunit.price.completion go together: give both, in US dollars per million tokens");
        }
        return prompt.isPresent()
                ? Optional.of(new Prices(prompt.getAsDouble(), completion.getAsDouble()))
                : Optional.empty();
    }

    private static OptionalDouble money(Function<String, Optional<String>> parameters, String name) {
        Optional<String> value = given(parameters, name);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(value.get());
            if (number >= 0 && Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw invalid(name, value.get(), "an amount of at least 0");
    }

    private static IllegalArgumentException invalid(String name, String value, String expected) {
        return new IllegalArgumentException(
                "configuration parameter alignunit." + name + " = \"" + value + "\": give " + expected);
    }
}

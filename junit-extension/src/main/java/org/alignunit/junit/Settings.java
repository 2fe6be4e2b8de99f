package org.alignunit.junit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.alignunit.junit.progress.ProgressMode;
import org.alignunit.model.recorded.RecordingSettings;
import org.alignunit.run.Budget;
import org.alignunit.run.Prices;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The configuration parameters, read and checked: from {@code junit-platform.properties}, system properties or Surefire.
 *
 * @param model names the model under test where the test class does not
 * @param recordings what becomes of a question: replay, record, live or plan
 * @param concurrency most calls in flight at once
 * @param budgetCalls most paid calls of the run
 * @param budgetTokens most tokens of the run
 * @param budgetUsd most money of the run
 * @param prices of the model, where configured
 * @param seed of everything random
 * @param permutations orders of the options to go through; 0 for the survey's own
 * @param output directory of the result files
 * @param progress whether long runs tell how far they have come
 */
record Settings(
        Optional<String> model,
        RecordingSettings recordings,
        int concurrency,
        OptionalLong budgetCalls,
        OptionalLong budgetTokens,
        OptionalDouble budgetUsd,
        Optional<Prices> prices,
        long seed,
        int permutations,
        Path output,
        ProgressMode progress) {

    static Settings of(Function<String, Optional<String>> parameters) {
        Function<String, Optional<String>> given =
                name -> parameters.apply("alignunit." + name).map(String::strip).filter(value -> !value.isEmpty());
        if (given.apply("budget.usd").isPresent() && given.apply("price.prompt").isEmpty()) {
            throw new ExtensionConfigurationException("configuration parameter alignunit.budget.usd needs prices: give"
                    + " alignunit.price.prompt and alignunit.price.completion, in US dollars per million tokens");
        }
        return new Settings(
                given.apply("model"),
                recordings(parameters),
                (int) number(given, "concurrency", 1, 1024).orElse(16),
                number(given, "budget.calls", 0, Long.MAX_VALUE),
                number(given, "budget.tokens", 0, Long.MAX_VALUE),
                money(given, "budget.usd"),
                prices(given),
                number(given, "seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(1),
                (int) number(name -> given.apply(name).filter(value -> !value.equals("none")), "permutations", 1, 1000)
                        .orElse(0),
                Path.of(given.apply("output").orElse("target/alignunit")),
                progress(given));
    }

    private static ProgressMode progress(Function<String, Optional<String>> given) {
        try {
            return ProgressMode.parse(given.apply("progress").orElse("auto"));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(e.getMessage());
        }
    }

    /** {@return what the run may spend} */
    Budget budget() {
        return new Budget(budgetCalls, budgetTokens, budgetUsd, prices);
    }

    private static RecordingSettings recordings(Function<String, Optional<String>> parameters) {
        try {
            return RecordingSettings.from(parameters);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(e.getMessage());
        }
    }

    private static OptionalLong number(
            Function<String, Optional<String>> given, String name, long smallest, long largest) {
        Optional<String> value = given.apply(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long number = Long.parseLong(value.get());
            if (number >= smallest && number <= largest) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException e) {
            // said below, like a number out of range
        }
        throw invalid(
                name,
                value.get(),
                largest == Long.MAX_VALUE
                        ? "a whole number" + (smallest == Long.MIN_VALUE ? "" : " of at least " + smallest)
                        : "a whole number from " + smallest + " to " + largest);
    }

    private static Optional<Prices> prices(Function<String, Optional<String>> given) {
        OptionalDouble prompt = money(given, "price.prompt");
        OptionalDouble completion = money(given, "price.completion");
        if (prompt.isPresent() != completion.isPresent()) {
            throw new ExtensionConfigurationException("configuration parameters alignunit.price.prompt and"
                    + " alignunit.price.completion go together: give both, in US dollars per million tokens");
        }
        return prompt.isPresent()
                ? Optional.of(new Prices(prompt.getAsDouble(), completion.getAsDouble()))
                : Optional.empty();
    }

    private static OptionalDouble money(Function<String, Optional<String>> given, String name) {
        Optional<String> value = given.apply(name);
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

    private static ExtensionConfigurationException invalid(String name, String value, String expected) {
        return new ExtensionConfigurationException(
                "configuration parameter alignunit." + name + " = \"" + value + "\": give " + expected);
    }
}

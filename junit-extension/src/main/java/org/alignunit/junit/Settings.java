package org.alignunit.junit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.alignunit.internal.model.budget.BudgetSettings;
import org.alignunit.internal.run.display.ProgressMode;
import org.alignunit.model.recorded.RecordingSettings;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The configuration parameters, read and checked: from {@code junit-platform.properties}, system properties or Surefire.
 *
 * @param model names the model under test where the test class does not
 * @param recordings what becomes of a question: replay, record, live or plan
 * @param concurrency most calls in flight at once
 * @param budget what the run may spend, and prices
 * @param seed of everything random
 * @param permutations orders of the options to go through; 0 for the survey's own
 * @param output directory of the result files
 * @param progress whether long runs tell how far they have come
 */
record Settings(
        Optional<String> model,
        RecordingSettings recordings,
        int concurrency,
        BudgetSettings budget,
        long seed,
        int permutations,
        Path output,
        ProgressMode progress) {

    static final int MOST_PERMUTATIONS = 1000;

    static Settings of(Function<String, Optional<String>> parameters) {
        try {
            return new Settings(
                    given(parameters, "model"),
                    RecordingSettings.from(parameters),
                    (int) number(parameters, "concurrency", 1, 1024).orElse(16),
                    BudgetSettings.from(parameters),
                    number(parameters, "seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(1),
                    permutations(parameters),
                    Path.of(given(parameters, "output").orElse("target/alignunit")),
                    ProgressMode.parse(given(parameters, "progress").orElse("auto")));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(e.getMessage());
        }
    }

    private static Optional<String> given(Function<String, Optional<String>> parameters, String name) {
        String value = parameters.apply("alignunit." + name).orElse("").strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static int permutations(Function<String, Optional<String>> parameters) {
        return given(parameters, "permutations").orElse("none").equalsIgnoreCase("none")
                ? 0
                : (int) number(parameters, "permutations", 1, MOST_PERMUTATIONS).orElseThrow();
    }

    private static OptionalLong number(
            Function<String, Optional<String>> parameters, String name, long smallest, long largest) {
        Optional<String> value = given(parameters, name);
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

    private static ExtensionConfigurationException invalid(String name, String value, String expected) {
        return new ExtensionConfigurationException(
                "configuration parameter alignunit." + name + " = \"" + value + "\": give " + expected);
    }
}

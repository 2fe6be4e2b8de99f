package org.alignunit.internal.configuration;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One configuration parameter. The standard value is text, and null where there is none; {@code values} follow "give" in
 * messages.
 */
public record Parameter<T>(
        String name, @Nullable String standard, String values, String meaning, Function<String, T> parser) {

    static Parameter<String> text(String name, String values, String meaning) {
        return new Parameter<>(name, null, values, meaning, text -> text);
    }

    static Parameter<Path> directory(String name, String standard, String meaning) {
        return new Parameter<>(name, standard, "a directory", meaning, Path::of);
    }

    static Parameter<Boolean> flag(String name, String meaning) {
        return new Parameter<>(name, "false", "true or false", meaning, text -> {
            if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
                return Boolean.valueOf(text);
            }
            throw new IllegalArgumentException("neither");
        });
    }

    static Parameter<Long> wholeNumber(String name, @Nullable String standard, long least, String meaning) {
        String values = "a whole number" + (least == Long.MIN_VALUE ? "" : " of at least " + least);
        return new Parameter<>(name, standard, values, meaning, text -> inRange(text, least, Long.MAX_VALUE));
    }

    static Parameter<Double> amount(String name, String meaning) {
        return new Parameter<>(name, null, "an amount of at least 0", meaning, text -> {
            double amount = Double.parseDouble(text);
            if (amount >= 0 && Double.isFinite(amount)) {
                return amount;
            }
            throw new IllegalArgumentException("negative or infinite");
        });
    }

    static <E extends Enum<E>> Parameter<E> choice(String name, E standard, E[] choices, String meaning) {
        List<String> names = Arrays.stream(choices).map(Parameter::name).toList();
        int last = names.size() - 1;
        String values = String.join(", ", names.subList(0, last)) + " or " + names.get(last);
        return new Parameter<>(name, name(standard), values, meaning, text -> {
            int index = names.indexOf(text.toLowerCase(Locale.ROOT));
            if (index >= 0) {
                return choices[index];
            }
            throw new IllegalArgumentException("none of them");
        });
    }

    static long inRange(String text, long least, long most) {
        long number = Long.parseLong(text);
        if (number >= least && number <= most) {
            return number;
        }
        throw new IllegalArgumentException("out of range");
    }

    T parse(String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "configuration parameter " + name + " = \"" + text + "\": give " + values, e);
        }
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}

package org.alignunit.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the records of this package hold: copies that keep their order, and no NaN. */
final class Checked {
    private Checked() {}

    /** {@return the number, if there is one}  NaN is no measurement: it would turn every comparison into false. */
    static @Nullable Double number(String field, @Nullable Double value) {
        if (value != null && value.isNaN()) {
            throw new IllegalArgumentException(field + " is NaN; a value that was not measured is null");
        }
        return value;
    }

    static Map<String, Double> numbers(String field, Map<String, Double> values) {
        values.forEach((key, value) -> number(field + " of '" + key + "'", value));
        return copy(field, values);
    }

    static <V> Map<String, V> copy(String field, Map<String, V> values) {
        Map<String, V> copy = new LinkedHashMap<>(values);
        copy.forEach((key, value) -> Objects.requireNonNull(value, () -> field + " of '" + key + "' is null"));
        return Collections.unmodifiableMap(copy);
    }
}

package org.alignunit.internal.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the records of a JSON file hold: copies that keep their order, and no NaN, for which JSON has no number. */
public final class Checked {
    private Checked() {}

    /** Rejects NaN, which is no measurement: it would turn every comparison into false. */
    public static @Nullable Double number(String field, @Nullable Double value) {
        if (value != null && value.isNaN()) {
            throw new IllegalArgumentException(field + " is NaN; a value that was not measured is null");
        }
        return value;
    }

    /** {@return an unmodifiable copy in the same order; no value may be null or NaN} */
    public static Map<String, Double> numbers(String field, Map<String, Double> values) {
        for (Map.Entry<String, Double> value : values.entrySet()) {
            number(field + " of '" + value.getKey() + "'", value.getValue());
        }
        return copy(field, values);
    }

    /** {@return an unmodifiable copy in the same order; no value may be null} */
    public static <V> Map<String, V> copy(String field, Map<String, V> values) {
        Map<String, V> copy = new LinkedHashMap<>(values);
        for (Map.Entry<String, V> value : copy.entrySet()) {
            if (value.getValue() == null) {
                throw new NullPointerException(field + " of '" + value.getKey() + "' is null");
            }
        }
        return Collections.unmodifiableMap(copy);
    }
}

package org.alignunit.internal.result;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What tells measurements apart beside model, steering and expression: the target, or the prompt. Each count is at least 1 and
 * includes the survey's own order, wording or persona.
 *
 * @param examples the most that few-shot steering shows; null where it shows none, or a file does not tell
 * @param orderSeed of orders chosen at random; null where none was, or a file does not tell
 */
public record Condition(
        int orders,
        int wordings,
        int personas,
        boolean temperatureScaling,
        @Nullable Integer examples,
        boolean examplesUnderTest,
        @Nullable Long orderSeed) {
    public Condition {
        if (orders < 1 || wordings < 1 || personas < 1 || examples != null && examples < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "orders %d, wordings %d, personas %d and examples %s must each be at least 1",
                    orders,
                    wordings,
                    personas,
                    examples));
        }
    }

    /** {@return all of it, to sort by; written out, as a record's own text takes a while to start up} */
    String sortKey() {
        return orders + ";" + wordings + ";" + personas + ";" + temperatureScaling + ";" + examples + ";"
                + examplesUnderTest + ";" + orderSeed;
    }
}

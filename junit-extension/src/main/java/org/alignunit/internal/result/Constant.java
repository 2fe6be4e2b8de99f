package org.alignunit.internal.result;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A constant of an enum, as a file names it. A name that this version does not know, of a newer one or of another writer, is kept
 * and shown as it is.
 *
 * @param text the constant's name in files; untrusted
 * @param known the constant; null where this version has none of that name
 */
public record Constant<E extends Enum<E>>(
        String text, @Nullable E known) {
    private static final Map<String, String> HYPHENATED =
            Map.of("LOG_PROBABILITIES", "log-probabilities", "FEW_SHOT", "few-shot", "E_BH", "e-BH");

    /** {@return a constant of this version} */
    public static <E extends Enum<E>> Constant<E> of(E constant) {
        return new Constant<>(constant.toString(), constant);
    }

    /** {@return a constant by its name in a file; of any other text, one that is not known} */
    public static <E extends Enum<E>> Constant<E> parse(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.toString().equals(text)) {
                return new Constant<>(text, constant);
            }
        }
        return new Constant<>(text, null);
    }

    /** {@return whether it is this constant} */
    public boolean is(E constant) {
        return known == constant;
    }

    /** {@return the constant in words, as in a test's display name: {@code question answer}} */
    public String words() {
        return HYPHENATED.getOrDefault(text, text.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    @Override
    public String toString() {
        return text;
    }
}

package org.alignunit.internal.result;

import java.util.Locale;
import java.util.Map;

/** The names of constants in result files, for people: as they stand in a test's display name. */
public final class Words {
    private static final Map<String, String> HYPHENATED =
            Map.of("LOG_PROBABILITIES", "log-probabilities", "FEW_SHOT", "few-shot");

    private Words() {}

    /**
     * Says a constant in words.
     *
     * @param constant its name, such as {@code QUESTION_ANSWER}; any other text passes
     * @return such as {@code question answer}
     */
    public static String of(String constant) {
        return HYPHENATED.getOrDefault(
                constant, constant.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}

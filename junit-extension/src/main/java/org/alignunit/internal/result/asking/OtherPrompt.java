package org.alignunit.internal.result.asking;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a question is asked with in another order or wording than the survey's own; all else is as in the {@link FirstPrompt}.
 *
 * @param order of the options, from 1, the survey's own, as {@link VariantResult} counts
 * @param wording of the question, likewise
 * @param persona wording of the persona, likewise
 * @param user what the user says
 * @param options the options' texts in the order shown
 */
public record OtherPrompt(int order, int wording, int persona, String user, List<String> options) {
    /** Copies the list. */
    public OtherPrompt {
        options = List.copyOf(options);
    }

    /** {@return in what it differs from the first prompt, in words: {@code order 2, wording 3}} */
    public String words() {
        return Stream.of(named("order ", order), named("wording ", wording), named("persona in wording ", persona))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String named(String what, int number) {
        return number == 1 ? "" : what + number;
    }
}

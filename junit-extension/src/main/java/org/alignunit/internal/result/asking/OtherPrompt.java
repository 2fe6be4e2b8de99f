package org.alignunit.internal.result.asking;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A variant of a question's {@link FirstPrompt}: the numbers of its order, wording and persona, from 1, the survey's own. */
public record OtherPrompt(int order, int wording, int persona, String user, List<String> options) {
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

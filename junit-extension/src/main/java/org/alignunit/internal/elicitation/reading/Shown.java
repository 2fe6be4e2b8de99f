package org.alignunit.internal.elicitation.reading;

import java.util.List;
import org.alignunit.survey.Option;

/** The options, refusal options included, as a model was shown them, labelled A, B, C, ... in this order. */
public record Shown(List<Option> options) {
    private static final int LETTERS = 26;

    /** Copies the list; there must be a letter for each. */
    public Shown {
        options = List.copyOf(options);
        if (options.size() > LETTERS) {
            throw new IllegalArgumentException(
                    options.size() + " options have no letters; show at most " + LETTERS + " at once");
        }
    }

    /** {@return the letter of the option of an index: A for the first} */
    public char label(int i) {
        return (char) ('A' + i);
    }
}

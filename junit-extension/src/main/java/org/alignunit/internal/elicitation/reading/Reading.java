package org.alignunit.internal.elicitation.reading;

import java.util.List;

/** What a reply says. Indices and lists follow the order in which the options were {@link Shown}. */
public sealed interface Reading {
    /**
     * A distribution that the model stated.
     *
     * @param shares one in [0, 1] for every shown option, refusal options included; their sum is 1
     * @param deviation how far the shares as written were from the sum 1, at least 0, before they were normalised
     */
    record Shares(List<Double> shares, double deviation) implements Reading {
        /** Copies the list. */
        public Shares {
            shares = List.copyOf(shares);
        }
    }

    /**
     * Single answers.
     *
     * @param options indices of shown options, in the order written; one for a sampled answer, many for a sequence
     */
    record Answers(List<Integer> options) implements Reading {
        /** Copies the list. */
        public Answers {
            options = List.copyOf(options);
        }
    }

    /**
     * Probabilities of the labels as the next token, before they are normalised over the options.
     *
     * @param low for every shown option the probability that was returned for its token forms, in [0, 1]
     * @param high the same, but for an option without any returned form the most it can have been
     * @param labelMass sum of {@code low}, in [0, 1]
     */
    record Masses(List<Double> low, List<Double> high, double labelMass) implements Reading {
        /** Copies the lists. */
        public Masses {
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    /**
     * The model declined to answer.
     *
     * @param reason the words by which it was known, in lower case without punctuation
     */
    record Refusal(String reason) implements Reading {}

    /**
     * Nothing that a stated rule can read.
     *
     * @param kind a short fixed phrase by which such replies are counted
     * @param detail what was found in this reply; may be empty
     */
    record Unreadable(String kind, String detail) implements Reading {
        /** {@return kind and detail in one line} */
        public String reason() {
            return detail.isEmpty() ? kind : kind + ": " + detail;
        }
    }
}

package org.alignunit.internal.elicitation.reading;

import java.util.List;

/** What a reply says. Indices and lists follow the order in which the options were {@link Shown}. */
public sealed interface ShownReading {
    /**
     * A distribution that the model stated: a share in [0, 1] of every shown option, refusal options included, with sum 1; the
     * deviation is how far the shares as written were from the sum 1, at least 0.
     */
    record Shares(List<Double> shares, double deviation) implements ShownReading {
        /** Copies the list. */
        public Shares {
            shares = List.copyOf(shares);
        }
    }

    /** Single answers: indices of shown options, in the order written; one for a sampled answer, many for a sequence. */
    record Answers(List<Integer> options) implements ShownReading {
        /** Copies the list. */
        public Answers {
            options = List.copyOf(options);
        }
    }

    /**
     * Probabilities of the labels as the next token, not yet normalised over the options: those returned for the token forms of
     * every shown option, in [0, 1]; the same, but the most that it can have been for an option without any returned form; the
     * sum of {@code low}.
     */
    record Masses(List<Double> low, List<Double> high, double labelMass) implements ShownReading {
        /** Copies the lists. */
        public Masses {
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    /** The model declined to answer, by these words, in lower case without punctuation. */
    record Refusal(String reason) implements ShownReading {}

    /**
     * Nothing that a stated rule can read: a short fixed phrase by which such replies are counted, and what was found in this
     * one.
     */
    record Unreadable(String kind, String detail) implements ShownReading {
        /** {@return kind and detail in one line} */
        public String reason() {
            return detail.isEmpty() ? kind : kind + ": " + detail;
        }
    }
}

package org.alignunit;

/** How a model tells its distribution over a question's options (Meister et al. 2024). */
public enum Expression {
    /** By the probabilities of the options' letters as the first token of one reply. */
    LOG_PROBABILITIES("log-probabilities"),
    /** By a sequence of about thirty answers in one reply. */
    SEQUENCE("sequence"),
    /** By stating the share of each option in one reply. */
    VERBALIZED("verbalized"),
    /** By independent single answers, one a reply. */
    SAMPLED("sampled");

    private final String label;

    Expression(String label) {
        this.label = label;
    }

    /** {@return the name as it stands in a test's display name} */
    public String label() {
        return label;
    }
}

package org.alignunit;

import org.apiguardian.api.API;

/** How a model expresses its distribution over a question's options (Meister et al. 2024). */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum Expression {
    /** One reply; the probabilities of the options' letters as its first token. */
    LOG_PROBABILITIES("log-probabilities"),
    /** One reply; a sequence of about thirty answers. */
    SEQUENCE("sequence"),
    /** One reply; the share of each option as a number. */
    VERBALIZED("verbalized"),
    /** Many independent replies; one answer each. */
    SAMPLED("sampled"),
    /** Nothing is asked: a panel has answered already. Results name it; an annotation cannot. */
    PANEL("panel");

    private final String label;

    Expression(String label) {
        this.label = label;
    }

    /** {@return the name as display names of tests show it} */
    public String label() {
        return label;
    }
}

package org.alignunit;

/** How a model is told of the group that it shall answer like (Meister et al. 2024). */
public enum Steering {
    /** Not at all. */
    NONE("no steering"),
    /** By words that name one of the group, in a {@link PersonaForm}. */
    PERSONA("persona"),
    /** By those words and the group's answers to other questions. */
    FEW_SHOT("few-shot");

    private final String label;

    Steering(String label) {
        this.label = label;
    }

    /** {@return the name as it stands in a test's display name} */
    public String label() {
        return label;
    }
}

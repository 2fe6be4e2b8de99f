package org.alignunit;

import org.apiguardian.api.API;

/** How a prompt describes the group that the model should answer like (Meister et al. 2024). */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum Steering {
    /** Not at all. */
    NONE("no steering"),
    /** By a description of the group, in a {@link PersonaForm}. */
    PERSONA("persona"),
    /** By the same description and the group's answers to other questions. */
    FEW_SHOT("few-shot");

    private final String label;

    Steering(String label) {
        this.label = label;
    }

    /** {@return the name as display names of tests show it} */
    public String label() {
        return label;
    }
}

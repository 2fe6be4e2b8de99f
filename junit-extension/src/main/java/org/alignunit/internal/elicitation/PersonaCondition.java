package org.alignunit.internal.elicitation;

import org.alignunit.PersonaForm;
import org.alignunit.Steering;

/** How a prompt describes the group; the form has no effect where nothing is described. */
public record PersonaCondition(Steering steering, PersonaForm form) {
    /** {@return the name as display names of tests show it} */
    public String label() {
        return steering.label() + (form == PersonaForm.SENTENCE ? "" : " (" + form.label() + ")");
    }
}

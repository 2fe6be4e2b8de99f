package org.alignunit;

/**
 * In which form a prompt tells whom the model shall answer like. All but the first are those of Santurkar et al. (2023), worded
 * by the survey's templates for the group's attribute.
 */
public enum PersonaForm {
    /** A sentence that names one of the group by the survey's {@code persona}. */
    SENTENCE("sentence"),
    /** A survey question on oneself and the answer to it, before the question that is asked (QA). */
    QUESTION_ANSWER("question and answer"),
    /** A description of oneself in the first person (BIO). */
    BIOGRAPHY("biography"),
    /** The request to answer as if one were of the group (PORTRAY). */
    PORTRAIT("portrait");

    private final String label;

    PersonaForm(String label) {
        this.label = label;
    }

    /** {@return the name as it stands in a test's display name} */
    public String label() {
        return label;
    }
}

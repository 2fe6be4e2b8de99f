package org.alignunit;

import org.apiguardian.api.API;

/**
 * The form in which a prompt describes the group. All but {@link #SENTENCE} are the forms of Santurkar et al. (2023), and use the
 * survey's templates for the group's attribute.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum PersonaForm {
    /** A sentence with the survey's {@code persona} of the group. */
    SENTENCE("sentence"),
    /** A survey question on the respondent and its answer, before the question under test (QA). */
    QUESTION_ANSWER("question and answer"),
    /** A self-description in the first person (BIO). */
    BIOGRAPHY("biography"),
    /** The request to answer as if one belonged to the group (PORTRAY). */
    PORTRAIT("portrait");

    private final String label;

    PersonaForm(String label) {
        this.label = label;
    }

    /** {@return the name as display names of tests show it} */
    public String label() {
        return label;
    }
}

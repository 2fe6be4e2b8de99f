package org.alignunit.internal.result;

import org.alignunit.MappingDecision;
import org.alignunit.Outcome;
import org.alignunit.internal.json.Checked;

/**
 * What the same replies say of the people as they would be without one decision of the survey's import.
 *
 * @param questions how many of the test's questions these people answered
 * @param estimate of the distance
 * @param verdict by the same rule; several of them are not corrected for being several
 */
public record SensitivityCheck(
        Constant<MappingDecision> decision, String name, int questions, double estimate, Outcome verdict) {
    public SensitivityCheck {
        Checked.number("estimate", estimate);
    }
}

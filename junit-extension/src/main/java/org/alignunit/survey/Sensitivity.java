package org.alignunit.survey;

import org.alignunit.MappingDecision;
import org.apiguardian.api.API;

/**
 * The survey as it would be without one decision of its import.
 *
 * @param decision the kind of decision
 * @param name what it is called, such as {@code speeders}
 * @param survey the same questions and groups with the other references
 */
@API(status = API.Status.MAINTAINED, since = "0.2")
public record Sensitivity(MappingDecision decision, String name, Survey survey) {}

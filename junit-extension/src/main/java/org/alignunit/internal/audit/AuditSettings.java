package org.alignunit.internal.audit;

import java.nio.file.Path;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.model.budget.BudgetSettings;

/**
 * What the configuration says of audits.
 *
 * @param budget how many calls a run may make, over all of its forks
 * @param directory where the replies of all audits are kept
 * @param begins whether models may have none there yet
 * @param confidence with which a model is known to have changed, so that it is asked no more
 */
public record AuditSettings(
        long calls, BudgetSettings budget, Path directory, boolean begins, double confidence, long seed) {
    public static AuditSettings from(Parameters parameters) {
        long calls = parameters.get(Parameters.AUDIT_CALLS);
        return new AuditSettings(
                calls,
                BudgetSettings.from(parameters).ofAudits(calls),
                parameters.path(Parameters.AUDIT_DIRECTORY),
                parameters.get(Parameters.AUDIT_BEGIN),
                parameters.get(Parameters.CONFIDENCE),
                parameters.get(Parameters.SEED));
    }
}

package org.alignunit.internal.result;

import org.alignunit.Decision;
import org.alignunit.Scope;
import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * What a test asserts of the distance.
 *
 * @param within the threshold; null where nothing is asserted
 * @param confidence of each bound before any multiple-testing correction, in [0.5, 1)
 * @param rule null in files of other writers
 */
public record Assertion(
        @Nullable Double within,
        double confidence,
        Constant<Scope> scope,
        @Nullable DecisionRule rule) implements FieldGroup {
    /** Refuses NaN. */
    public Assertion {
        Checked.number("within", within);
        Checked.number("confidence", confidence);
    }

    /** {@return whether the plain distance is compared with the threshold, which promises no error rate} */
    public boolean pointwise() {
        return rule != null && rule.decision().is(Decision.POINT);
    }

    /** {@return the error rate of each bound, after any correction for many test cases} */
    public double alpha() {
        return rule == null ? 1 - confidence : rule.alpha();
    }
}

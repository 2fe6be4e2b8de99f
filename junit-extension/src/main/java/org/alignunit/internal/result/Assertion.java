package org.alignunit.internal.result;

import org.alignunit.Decision;
import org.alignunit.Scope;
import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * What a test asserts of the distance or of another property.
 *
 * @param within the largest difference that is accepted; null where none is asserted, and of a property that has limits
 * @param min the least value of a property that is accepted; null where that is open
 * @param max the greatest value of a property that is accepted; null where that is open
 * @param confidence of each bound before any multiple-testing correction, in [0.5, 1)
 * @param rule null in files of other writers
 */
public record Assertion(
        @Nullable Double within,
        @Nullable Double min,
        @Nullable Double max,
        double confidence,
        Constant<Scope> scope,
        @Nullable VerdictTerms rule)
        implements FieldGroup {
    public Assertion {
        Checked.number("within", within);
        Checked.number("min", min);
        Checked.number("max", max);
        Checked.number("confidence", confidence);
    }

    /** Asserts a distance. */
    public Assertion(@Nullable Double within, double confidence, Constant<Scope> scope, @Nullable VerdictTerms rule) {
        this(within, null, null, confidence, scope, rule);
    }

    /** {@return whether anything is asserted, rather than measured alone} */
    public boolean asserts() {
        return within != null || min != null || max != null;
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

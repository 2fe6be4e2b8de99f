package org.alignunit.internal.result;

import org.alignunit.internal.json.Checked;

/**
 * Evidence for each verdict as an e-value: a nonnegative number whose expectation is at most 1 where the verdict would be wrong.
 * Where a verdict was given, it is of that time.
 */
public record VerdictEvidence(double aligned, double misaligned) {
    public VerdictEvidence {
        Checked.number("aligned", aligned);
        Checked.number("misaligned", misaligned);
    }
}

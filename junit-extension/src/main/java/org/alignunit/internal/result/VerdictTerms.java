package org.alignunit.internal.result;

import org.alignunit.Correction;
import org.alignunit.Decision;

/**
 * How a verdict is reached: {@code testCases}, at least 1, share the error rate; {@code alpha}, in (0, 0.5], is that of each
 * bound; {@code horizon} is the most replies to a question.
 */
public record VerdictTerms(
        Constant<Decision> decision, Constant<Correction> correction, int testCases, double alpha, int horizon) {
    public VerdictTerms withAlpha(double other) {
        return new VerdictTerms(decision, correction, testCases, other, horizon);
    }
}

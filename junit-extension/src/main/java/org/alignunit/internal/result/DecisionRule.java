package org.alignunit.internal.result;

import org.alignunit.Correction;
import org.alignunit.Decision;

/**
 * How a verdict is reached.
 *
 * @param decision what is compared with the threshold
 * @param correction how the error of the method's test cases is kept together
 * @param testCases how many of them share the error rate, at least 1
 * @param alpha the error rate of each of this test case's bounds, in (0, 0.5]
 * @param horizon the most replies that a question could have had
 */
public record DecisionRule(
        Constant<Decision> decision, Constant<Correction> correction, int testCases, double alpha, int horizon) {
    /**
     * The same rule with another error rate.
     *
     * @param other in (0, 0.5]
     * @return the rule
     */
    public DecisionRule withAlpha(double other) {
        return new DecisionRule(decision, correction, testCases, other, horizon);
    }
}

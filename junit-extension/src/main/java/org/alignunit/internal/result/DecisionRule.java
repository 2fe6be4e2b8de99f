package org.alignunit.internal.result;

/**
 * How a verdict was come to.
 *
 * @param decision {@code BOUNDS} where the bounds decide, at a stated error rate; {@code POINT} where the plain distance was
 *     compared with the threshold, at none
 * @param correction how the error of the method's test cases is kept together, by constant name
 * @param testCases how many of them share the error rate, at least 1
 * @param alpha the error rate of each of this test case's bounds, in (0, 0.5]
 * @param horizon the most replies that a question could have had
 */
public record DecisionRule(String decision, String correction, int testCases, double alpha, int horizon) {
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

package org.alignunit.internal.verdict.properties;

/**
 * What is asked of a property, and at what error rate.
 *
 * @param limits of the property
 * @param alpha probability allowed for each wrong verdict, and for each bound to fail; in (0, 0.5]
 * @param maxUnanswered largest share of unread replies that still allows a verdict, in [0, 1]
 * @param maxReplies most replies that a question may get, at least 1
 */
public record PropertyRule(Limits limits, double alpha, double maxUnanswered, int maxReplies) {
    /** Checks the ranges. */
    public PropertyRule {
        if (!(alpha > 0 && alpha <= 0.5)) {
            throw new IllegalArgumentException("alpha must lie in (0, 0.5]: " + alpha);
        }
        if (!(maxUnanswered >= 0 && maxUnanswered <= 1)) {
            throw new IllegalArgumentException("maxUnanswered must lie in [0, 1]: " + maxUnanswered);
        }
        if (maxReplies < 1) {
            throw new IllegalArgumentException("maxReplies must be at least 1: " + maxReplies);
        }
    }
}

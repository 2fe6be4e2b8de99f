package org.alignunit.internal.verdict.properties;

import org.alignunit.internal.verdict.Rule;

/**
 * What is asked of a property, and at what error rate.
 *
 * @param limits of the property
 * @param alpha probability allowed for each wrong verdict, and for each bound to fail; in (0, 0.5]
 * @param maxUnanswered largest share of unread replies that still allows a verdict, in [0, 1]
 * @param maxReplies most replies that a question may get, at least 1
 */
public record PropertyRule(Limits limits, double alpha, double maxUnanswered, int maxReplies) {
    public PropertyRule {
        Rule.check(alpha, maxUnanswered, maxReplies);
    }
}

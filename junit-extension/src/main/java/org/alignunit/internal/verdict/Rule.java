package org.alignunit.internal.verdict;

import java.util.OptionalDouble;
import org.alignunit.distribution.DistanceMeasure;

/**
 * What is asked of a test case, and at what error rate.
 *
 * @param distance the measure
 * @param within the largest distance that is accepted, in [0, the measure's maximum); empty where the distance is only
 *     measured: then there are bounds, and the verdict stays INCONCLUSIVE
 * @param alpha probability allowed for each wrong verdict, and for each bound to fail; in (0, 0.5]
 * @param sampledReference whether the reference's own sampling error counts
 * @param maxUnanswered largest share of unread replies that still allows a verdict, in [0, 1]
 * @param maxReplies most replies that a question may get, at least 1
 */
public record Rule(
        DistanceMeasure distance,
        OptionalDouble within,
        double alpha,
        boolean sampledReference,
        double maxUnanswered,
        int maxReplies) {
    public Rule {
        if (within.isPresent() && !(within.getAsDouble() >= 0 && within.getAsDouble() < distance.maximum())) {
            throw new IllegalArgumentException("within must lie in [0, " + distance.maximum() + ") for "
                    + distance.label() + ": " + within.getAsDouble());
        }
        check(alpha, maxUnanswered, maxReplies);
    }

    /** Checks what a rule says of errors and replies, whatever it is on. */
    public static void check(double alpha, double maxUnanswered, int maxReplies) {
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

    /** {@return the same rule at another error rate} */
    public Rule withAlpha(double other) {
        return new Rule(distance, within, other, sampledReference, maxUnanswered, maxReplies);
    }

    /** {@return the same rule with another limit of replies} */
    public Rule withMaxReplies(int other) {
        return new Rule(distance, within, alpha, sampledReference, maxUnanswered, other);
    }

    /** {@return the same rule where the reference's own sampling error counts} */
    public Rule withSampledReference() {
        return new Rule(distance, within, alpha, true, maxUnanswered, maxReplies);
    }

    /** {@return the same rule where the distance is only measured} */
    public Rule withoutThreshold() {
        return new Rule(distance, OptionalDouble.empty(), alpha, sampledReference, maxUnanswered, maxReplies);
    }
}

package org.alignunit.maven.comparison;

import java.util.Optional;
import org.alignunit.internal.result.TestResult;

/** How one test case changed between two runs. */
public interface CaseComparison {
    /** What a comparison says. */
    enum Outcome {
        /** The later run is worse by more than the margin. */
        WORSE,
        /** It is better. */
        BETTER,
        /** It is worse by the margin at most. */
        NOT_WORSE,
        /** The bounds do not tell. */
        INCONCLUSIVE;

        /** By the bounds of how far off each run is. */
        static Outcome of(double lowerBefore, double upperBefore, double lower, double upper, double margin) {
            if (lower > upperBefore + margin) {
                return WORSE;
            }
            if (upper < lowerBefore) {
                return BETTER;
            }
            return upper <= lowerBefore + margin ? NOT_WORSE : INCONCLUSIVE;
        }
    }

    /** A value, and between which bounds it lies. */
    record BoundedValue(double estimate, double lower, double upper) {}

    /** {@return the comparison; empty where there is no evidence} */
    static Optional<CaseComparison> of(TestResult earlier, TestResult later) {
        return earlier.id().ofDistance()
                ? ResultComparison.of(earlier, later).map(comparison -> comparison)
                : PropertyComparison.of(earlier, later).map(comparison -> comparison);
    }

    /** Rejects numbers out of range. */
    static void check(double worseBy, double alpha) {
        if (!(worseBy >= 0) || !(alpha > 0 && alpha <= 0.5)) {
            throw new IllegalArgumentException(
                    "the margin must be at least 0 and alpha in (0, 0.5]: " + worseBy + ", " + alpha);
        }
    }

    /**
     * What the bounds say, wrong with probability at most the error rate.
     *
     * @param worseBy change for the worse that is accepted, at least 0
     * @param alpha error rate, in (0, 0.5]
     */
    Outcome outcome(double worseBy, double alpha);

    /** {@return by how much the later run is better, below 0 where it is worse} */
    double rise();

    /** {@return what is compared, of the earlier run, each bound at an error rate} */
    BoundedValue before(double alpha);

    /** {@return the same of the later run} */
    BoundedValue after(double alpha);

    /** {@return whether a run has single replies, which stand for themselves, without an error rate} */
    boolean single();

    /** {@return what is compared, in words} */
    String name();
}

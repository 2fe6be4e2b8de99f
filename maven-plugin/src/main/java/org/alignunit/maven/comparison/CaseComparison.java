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

        /** By the bounds of by how much the later run is better. */
        static Outcome of(BoundedValue rise, double margin) {
            if (rise.upper < -margin) {
                return WORSE;
            }
            if (rise.lower > 0) {
                return BETTER;
            }
            return rise.lower >= -margin ? NOT_WORSE : INCONCLUSIVE;
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
    default Outcome outcome(double worseBy, double alpha) {
        check(worseBy, alpha);
        return Outcome.of(rise(alpha), worseBy);
    }

    /** {@return by how much the later run is better, below 0 where it is worse} */
    double rise();

    /** {@return the same with its bounds, each at an error rate} */
    BoundedValue rise(double alpha);

    /** {@return what is compared, of the earlier run, each bound at an error rate} */
    BoundedValue before(double alpha);

    /** {@return the same of the later run} */
    BoundedValue after(double alpha);

    /** {@return whether a run has single replies, which stand for themselves, without an error rate} */
    boolean single();

    /** {@return what is compared, in words} */
    String name();
}

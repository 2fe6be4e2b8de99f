package org.alignunit.maven.comparison;

/**
 * How the mean squared distance changed between two runs over the same questions, whatever their numbers of answers are.
 *
 * @param outcome whether it grew by more than the margin; wrong with probability at most the error rate
 * @param earlier the run to compare with
 * @param later the run in question
 */
public record SquaredComparison(Outcome outcome, SquaredInterval earlier, SquaredInterval later) {
    /** What the comparison says. */
    public enum Outcome {
        /** The mean squared distance grew by more than the margin. */
        WORSE,
        /** It grew by the margin at most. */
        NOT_WORSE,
        /** The bounds do not tell. */
        INCONCLUSIVE
    }

    static SquaredComparison of(SquaredInterval earlier, SquaredInterval later, double margin) {
        Outcome outcome = later.lower() > earlier.upper() + margin
                ? Outcome.WORSE
                : later.upper() <= earlier.lower() + margin ? Outcome.NOT_WORSE : Outcome.INCONCLUSIVE;
        return new SquaredComparison(outcome, earlier, later);
    }

    /** {@return by how much the estimates differ, later less earlier} */
    public double difference() {
        return later.estimate() - earlier.estimate();
    }
}

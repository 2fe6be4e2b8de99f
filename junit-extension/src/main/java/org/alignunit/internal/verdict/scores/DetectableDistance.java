package org.alignunit.internal.verdict.scores;

/**
 * The distance at which some answers suffice for a verdict. A guess from simulations: it decides how soon there
 * is a verdict, never whether it is right.
 */
final class DetectableDistance {
    /** How likely it is that models lie in random directions, rather than towards single options. */
    static final double RANDOM = 0.75;

    private static final double FEW = 4.5;
    private static final double MANY = 1.95;
    private static final double POWER = -0.63;
    private static final double FARTHEST = 0.95;
    private static final double NOT_YET = 0.3;

    private final double few;
    private final double many;

    /** {@code log}: logarithm of the evidence that is needed. */
    DetectableDistance(int questions, int n, double log) {
        double shift = Math.sqrt(log / questions);
        this.many = shift * MANY * Math.pow(n, POWER);
        this.few = Math.max(shift * FEW / n, many);
    }

    /** {@return a distance on the side's side of the threshold} */
    double distance(Side side, double within) {
        return side == Side.UPPER
                ? Math.max(0, within - few)
                : Math.min(within + many, within + FARTHEST * (1 - within));
    }

    /** {@return whether a look is worth a part of the error rate} */
    boolean promising(Side side, double within) {
        return side == Side.UPPER ? few < (1 + NOT_YET) * within : many < 1 - within;
    }
}

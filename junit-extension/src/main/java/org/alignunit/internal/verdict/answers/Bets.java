package org.alignunit.internal.verdict.answers;

/**
 * Evidence that a total variation is above a threshold, by bets against every distribution within it. Before each answer
 * the shares p are predicted from those so far; r is the distribution within the threshold that is nearest to p (its
 * reverse information projection, Li and Barron 1999), and the capital is multiplied by p / r of the answer. While the
 * distance is within the threshold the capital is expected not to grow, so it reaches 1 / alpha with probability at most
 * alpha (Ville 1939; Gruenwald, de Heide and Koolen 2024). An unread reply counts as the answer that costs most.
 *
 * <p>All answers of a block of prompt variants are bet on alike, so that the capital after it is expected to grow by the
 * product of the variants' factors, which is at most their mean's power: that of the mean distribution over the variants.
 */
final class Bets {
    /** Weight of equal shares in the prediction, in answers. This and the next were found by simulation. */
    private static final double UNIFORM_WEIGHT = 4;
    /** Weight of the reference, times the threshold's square: where little is tolerated, chance looks like distance. */
    private static final double REFERENCE_WEIGHT = 0.06;

    private static final double MOST_REFERENCE_WEIGHT = 100;

    private final double[] reference;
    private final double threshold;
    private final double[] counts;
    private final double[] predicted;
    private double sum;
    private double logCapital;
    private double slope;

    /** Bets against a positive distance from the reference's shares. */
    Bets(double[] reference, double threshold) {
        this.reference = reference;
        this.threshold = threshold;
        this.counts = new double[reference.length];
        this.predicted = new double[reference.length];
        double weight = Math.min(MOST_REFERENCE_WEIGHT, REFERENCE_WEIGHT / (threshold * threshold));
        for (int k = 0; k < counts.length; k++) {
            counts[k] = weight * reference[k] + UNIFORM_WEIGHT / counts.length;
        }
        this.sum = weight + UNIFORM_WEIGHT;
    }

    /** Places the bet that the answers so far suggest, and settles it with a block of further ones; -1 for an unread reply. */
    void add(int... options) {
        double outside = 0;
        for (int k = 0; k < counts.length; k++) {
            predicted[k] = counts[k] / sum;
            outside += Math.max(0, predicted[k] - reference[k]);
        }
        boolean bets = outside > threshold;
        double most = bets ? ratio(1) : 1;
        double least = bets ? ratio(-1) : 1;
        for (int option : options) {
            int settled = option < 0 ? scarcest() : option;
            if (bets) {
                logCapital += Math.log(Math.max(least, Math.min(most, predicted[settled] / reference[settled])));
                slope += most - least;
            }
            counts[settled]++;
            sum++;
        }
    }

    /**
     * The logarithm of the capital against a distance of at most {@code distance}, whatever the threshold of the bets: one
     * answer's factor is expected to be at most 1 + (distance - threshold) (most - least), which e^x bounds for 1 + x. It falls
     * as the distance grows.
     */
    double logCapital(double distance) {
        return logCapital + (threshold - distance) * slope;
    }

    /**
     * p / r is cut off at both ends, so that the mass moved is the threshold: at P(A) / (q(A) + threshold) for the set A
     * above, and P(B) / (q(B) - threshold) for the set B below. Newton's iteration, in at most as many steps as options.
     */
    private double ratio(int sign) {
        double ratio = 1;
        while (true) {
            double p = 0;
            double q = sign * threshold;
            for (int k = 0; k < counts.length; k++) {
                if (sign * (predicted[k] - ratio * reference[k]) > 0) {
                    p += predicted[k];
                    q += reference[k];
                }
            }
            double next = p / q;
            if (!(sign * (next - ratio) > 1e-12 * ratio)) {
                return ratio;
            }
            ratio = next;
        }
    }

    private int scarcest() {
        int scarcest = 0;
        for (int k = 1; k < counts.length; k++) {
            if (predicted[k] * reference[scarcest] < predicted[scarcest] * reference[k]) {
                scarcest = k;
            }
        }
        return scarcest;
    }
}

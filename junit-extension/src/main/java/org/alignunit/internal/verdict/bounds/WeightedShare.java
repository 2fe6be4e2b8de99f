package org.alignunit.internal.verdict.bounds;

import java.util.Arrays;
import org.alignunit.internal.verdict.PeopleWeights;

/**
 * Lower bounds of the share of a set of options among people of unequal weights w, in (0, 1]. With y = 1 for the people in the set,
 * E[w (y - q)] = 0 at their true share q. So the product over people of 1 + b w (y / t - 1) is expected to be at most 1 for t above
 * q and any b in (0, 1), and so is its mean over several b: it reaches 1 / error with probability at most error (Markov). From the sums
 * of weights and of their squares it is known to be at least what is computed here, without a normal approximation.
 */
public final class WeightedShare {
    private static final double[] BETS = {0.9, 0.3, 0.1, 0.03, 0.01, 0.003};
    private static final int STEPS = 50;

    private final double inside;
    private final double squares;
    private final double outside;
    private final double otherSquares;

    private WeightedShare(PeopleWeights weights, double share, double squares) {
        this.inside = share * weights.sum();
        this.squares = squares;
        this.outside = weights.sum() - inside;
        double all = 0;
        for (double square : weights.squares()) {
            all += square;
        }
        this.otherSquares = Math.max(0, all - squares);
    }

    /**
     * {@return the bound that the share is below with probability {@code error}}
     *
     * @param share of the set in the sample
     * @param squares sum of the squared weights in the set
     */
    public static double lower(PeopleWeights weights, double share, double squares, double error) {
        if (!(share > 0 && squares > 0)) {
            return 0;
        }
        WeightedShare set = new WeightedShare(weights, Math.min(1, share), squares);
        double needed = -Math.log(error);
        return Numerics.last(0, Math.min(1, share), STEPS, t -> set.logEvidence(t) >= needed);
    }

    /** It falls as t grows. */
    private double logEvidence(double t) {
        double[] terms = new double[BETS.length];
        Arrays.setAll(terms, bet -> logEvidence(t, BETS[bet]));
        return Numerics.logOfSum(terms, terms.length);
    }

    /**
     * log(1 + a w) is at least its value for equally heavy people of the same sums (its third derivative is positive), and
     * log(1 - b w) at least -b w + (log(1 - b) + b) w^2 for w in [0, 1] (Fan, Grama and Liu 2015).
     */
    private double logEvidence(double t, double bet) {
        double weight = squares / inside;
        return inside / weight * Math.log1p(bet * (1 / t - 1) * weight)
                - bet * outside
                + (Math.log1p(-bet) + bet) * otherSquares;
    }
}

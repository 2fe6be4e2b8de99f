package org.alignunit.internal.verdict;

import java.util.Arrays;
import org.alignunit.distribution.Distribution;

/**
 * The weights of the people who answered a question, in units of the largest weight that the survey shows. Where weights go with
 * the answer, Kish's size misleads: one in a hundred may stand for a third of the people, and be missing in a sample of a hundred.
 *
 * @param sum of all weights
 * @param squares sum of squared weights by option
 */
public record PeopleWeights(double sum, double[] squares) {
    /** Checks what sums of weights of at most 1 can be. */
    public PeopleWeights {
        squares = squares.clone();
        if (!(sum > 0) || !Arrays.stream(squares).allMatch(square -> square >= 0)) {
            throw new IllegalArgumentException(
                    "sums of weights and of their squares are positive: " + sum + ", " + Arrays.toString(squares));
        }
    }

    /**
     * {@return how many equally heavy people make no set of options vary more} A set's variance is the sum of w^2 (y - share)^2, in
     * which w^2 is at most w times the mean weight of the heaviest option's people.
     */
    public double size(Distribution shares) {
        double heaviest = 0;
        for (int k = 0; k < squares.length; k++) {
            heaviest = shares.share(k) == 0 ? heaviest : Math.max(heaviest, squares[k] / shares.share(k));
        }
        return sum * sum / heaviest;
    }
}

package org.alignunit.internal.verdict.scores;

import java.util.List;

/**
 * A bet that the mean distance of some questions is not beyond a value: the product over the questions of 1 + rate (value -
 * score), mirrored for {@link Side#LOWER}. The questions are independent and their scores have a mean on the safe side of their
 * distances, so where the mean distance is beyond the value, the product has a mean of at most 1 (the geometric mean is at most
 * the arithmetic one). The weight is its part of the stake; up to the value {@code end} no factor can be negative.
 */
record Bet(Side side, double weight, double rate, List<SetScore> scores, double end) {
    private static final double NEARLY = 0.99;

    /** A bet whose rate is as given, or as large as it can be without a negative factor at {@code within}. */
    static Bet of(Side side, double weight, double rate, List<SetScore> scores, double within) {
        double extreme = Double.NEGATIVE_INFINITY;
        for (SetScore score : scores) {
            extreme = Math.max(extreme, score.most());
        }
        double room = extreme - side.sign * within;
        double safe = room > 0 ? Math.min(rate, NEARLY / room) : rate;
        return new Bet(side, weight, safe, scores, side.sign * (extreme - 1 / safe));
    }

    /** {@return the extreme score of each question, whatever its unread replies are} */
    double[] scores(double[][] sets, int[] unread) {
        double[] values = new double[sets.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = scores.get(i).extreme(sets[i], unread[i], side);
        }
        return values;
    }

    /** {@return the logarithm of the weighted product; minus infinity where a factor might be negative} */
    double logWealth(double[] values, double mean) {
        double log = Math.log(weight);
        for (double value : values) {
            log += logFactor(value, mean);
        }
        return log;
    }

    /** {@return the logarithm of the factor of one question with this score; minus infinity where it might be negative} */
    double logFactor(double value, double mean) {
        if (side.sign * (mean - end) < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return Math.log1p(Math.max(-1, side.sign * rate * (mean - value)));
    }
}

package org.alignunit.internal.verdict.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.Numerics;

/**
 * Bets on the sum of the means of some scores, one score a stream, all drawn anew in every row. Against the claim that the sum is at
 * most c, each row multiplies the wealth with the product over the streams of 1 + rate (score - m), where the m sum to c. The streams
 * are independent, so the product's mean is that of 1 + rate (mean - m), which is at most 1 under the claim (the geometric mean is at
 * most the arithmetic). Rates and m depend on earlier rows alone. Wealth above 1 / alpha comes with probability at most alpha under
 * the claim, at any time (Ville). The mirror image bets against a sum of at least c.
 */
final class PropertyBets {
    /** The rates, over the greatest that cannot lose all; their wealth is averaged. */
    private static final double[] PARTS = {0.07, 0.15, 0.27, 0.45, 0.7, 0.97};

    /** What is expected beforehand counts as so many rows. */
    private static final double PRIOR = 20;

    private static final double SMALLEST = 1e-9;
    private static final int STEPS = 30;

    private final Bounds possible;
    private final double[] prior;
    private final double[] direction;
    private final double[] sums;
    private final List<Row> rows = new ArrayList<>();
    private double[] expected;

    /** A row's scores, which lie between two ends where a reply was not read, their range, and what was expected before. */
    private record Row(double[] low, double[] high, Bounds[] ranges, double[] expected) {}

    /**
     * Bets before the first row.
     *
     * @param possible between which values the sum lies
     * @param prior what to expect of each stream
     * @param direction how the streams share in a difference of the sum from what is expected: numbers that sum to 1
     */
    PropertyBets(Bounds possible, double[] prior, double[] direction) {
        this.possible = possible;
        this.direction = direction.clone();
        this.prior = prior.clone();
        this.expected = prior.clone();
        this.sums = new double[prior.length];
    }

    /** Adds a score of each stream, as it is at least and at most, and its range. */
    void add(double[] low, double[] high, Bounds[] ranges) {
        rows.add(new Row(low.clone(), high.clone(), ranges.clone(), expected));
        for (int i = 0; i < sums.length; i++) {
            sums[i] += (low[i] + high[i]) / 2;
        }
    }

    /** Lets further rows be bet on by all rows so far. */
    void learn() {
        expected = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            expected[i] = (PRIOR * prior[i] + sums[i]) / (PRIOR + rows.size());
        }
    }

    /** Wealth of bets against one claim. */
    final class Claim {
        private final double sum;
        private final int sign;
        private final boolean steady;
        private final double[] logs = new double[PARTS.length];
        private int seen;

        /**
         * @param sum c
         * @param sign 1 to bet on more than c, -1 to bet on less
         * @param steady whether the rates are the same for every c, so that the wealth falls in c (rises, for a sign of -1) as long as
         *     it is positive
         */
        Claim(double sum, int sign, boolean steady) {
            this.sum = sum;
            this.sign = sign;
            this.steady = steady;
        }

        boolean against(double limit, int side) {
            return sum == limit && sign == side;
        }

        /** The logarithm of the wealth, after all rows. */
        double logWealth() {
            if (sign > 0 ? sum < possible.lower() : sum > possible.upper()) {
                return Double.POSITIVE_INFINITY; // the claim cannot be
            }
            for (; seen < rows.size(); seen++) {
                take(rows.get(seen));
            }
            return Numerics.logOfSum(logs, PARTS.length);
        }

        private void take(Row row) {
            double more = sum - DoubleStream.of(row.expected()).sum();
            double[] means = new double[direction.length];
            double limit = SMALLEST;
            double largest = SMALLEST;
            for (int i = 0; i < means.length; i++) {
                means[i] = row.expected()[i] + more * direction[i];
                largest = Math.max(largest, loss(row.ranges()[i], means[i]));
                limit = Math.max(limit, loss(row.ranges()[i], steady ? row.expected()[i] : means[i]));
            }
            double[] scores = sign > 0 ? row.low() : row.high();
            for (int rate = 0; rate < PARTS.length; rate++) {
                double factor = sign * PARTS[rate] / limit;
                // beyond what is expected, steady rates might lose more than all: that is no bet, and refutes nothing
                logs[rate] += PARTS[rate] * largest < limit ? log(scores, means, factor) : Double.NEGATIVE_INFINITY;
            }
        }

        private double loss(Bounds range, double mean) {
            return sign > 0 ? mean - range.lower() : range.upper() - mean;
        }
    }

    private static double log(double[] scores, double[] means, double factor) {
        double log = 0;
        double product = 1;
        for (int i = 0; i < means.length; i++) {
            product *= 1 + factor * (scores[i] - means[i]);
            if (product < 1e-200 || product > 1e200) {
                log += Math.log(product);
                product = 1;
            }
        }
        return log + Math.log(product);
    }

    /** Bounds of the sum, each at this logarithm of one over the error rate. */
    Bounds bounds(double log) {
        return new Bounds(bound(1, log), bound(-1, log));
    }

    private double bound(int sign, double log) {
        return Numerics.last(
                sign > 0 ? possible.lower() : possible.upper(),
                sign > 0 ? possible.upper() : possible.lower(),
                rows.isEmpty() ? 0 : STEPS,
                sum -> new Claim(sum, sign, true).logWealth() >= log);
    }
}

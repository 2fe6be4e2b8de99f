package org.alignunit.internal.verdict.bounds;

import java.util.function.DoublePredicate;

/** What the kinds of evidence compute alike. */
public final class Numerics {
    private Numerics() {}

    /**
     * {@return a value at which a condition holds, close to where it ceases to hold, by bisection}
     *
     * @param held where the condition is taken to hold: the result if it holds nowhere else
     * @param open where it is taken not to hold, on either side
     * @param steps most halvings; there are fewer where no number lies between, none where an end is NaN
     */
    public static double last(double held, double open, int steps, DoublePredicate condition) {
        double last = held;
        double beyond = open;
        for (int step = 0; step < steps; step++) {
            double middle = (last + beyond) / 2;
            if (middle == last || middle == beyond || Double.isNaN(middle)) {
                break;
            }
            if (condition.test(middle)) {
                last = middle;
            } else {
                beyond = middle;
            }
        }
        return last;
    }

    /** {@return the same to the last digit} */
    public static double last(double held, double open, DoublePredicate condition) {
        return last(held, open, Integer.MAX_VALUE, condition);
    }

    /** {@return the logarithm of the sum of numbers over {@code parts}, from their logarithms} */
    public static double logOfSum(double[] logs, int parts) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return most;
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - most);
        }
        return most + Math.log(sum / parts);
    }

    /** {@return the sum of products: the mean of scores, where the other numbers are shares} */
    public static double dot(double[] scores, double[] shares) {
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            sum += scores[k] * shares[k];
        }
        return sum;
    }
}

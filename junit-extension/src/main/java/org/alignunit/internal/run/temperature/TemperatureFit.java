package org.alignunit.internal.run.temperature;

import java.util.List;
import org.alignunit.internal.result.Temperature;

/**
 * Fits the temperature (Guo, Pleiss, Sun and Weinberger 2017) at which a model's shares, raised to the power 1 / temperature
 * and normalised, have the least cross-entropy from people's, and so the least Kullback-Leibler divergence. The
 * cross-entropy is convex in 1 / temperature, so that the sign of its slope tells on which side the minimum lies.
 */
final class TemperatureFit {
    static final double LEAST = 0.1;
    static final double MOST = 10;

    // an option without any probability has a logarithm like one of a billionth: else no temperature could help it
    private static final double FLOOR = 1e-9;
    private static final double FLAT = 1e-12;
    private static final int HALVINGS = 60;

    /** One question's shares of the same options: the model's, at least one positive, and people's, with sum 1. */
    record Pair(double[] model, double[] people) {}

    private TemperatureFit() {}

    /** The best temperature of the range, for all pairs together; 1 where all are as good. */
    static Temperature of(List<Pair> pairs) {
        if (Math.abs(slope(pairs, 1)) < FLAT) {
            return new Temperature(1, false);
        }
        if (slope(pairs, 1 / MOST) >= 0) {
            return new Temperature(MOST, true);
        }
        if (slope(pairs, 1 / LEAST) <= 0) {
            return new Temperature(LEAST, true);
        }
        double low = 1 / MOST;
        double high = 1 / LEAST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (slope(pairs, middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Temperature(2 / (low + high), false);
    }

    /** How the sum of cross-entropies changes with the power. */
    private static double slope(List<Pair> pairs, double power) {
        double slope = 0;
        for (Pair pair : pairs) {
            double sum = 0;
            double weighted = 0;
            double wanted = 0;
            for (int k = 0; k < pair.model().length; k++) {
                double logarithm = Math.log(Math.max(FLOOR, pair.model()[k]));
                double weight = Math.exp(power * logarithm);
                sum += weight;
                weighted += weight * logarithm;
                wanted += pair.people()[k] * logarithm;
            }
            slope += weighted / sum - wanted;
        }
        return slope;
    }
}

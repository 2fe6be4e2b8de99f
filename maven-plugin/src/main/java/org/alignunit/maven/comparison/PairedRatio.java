package org.alignunit.maven.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * How many times as far one of two means of squared distances is, over the same questions.
 *
 * @param above the distances of the numerator
 * @param below those of the denominator, question by question
 */
record PairedRatio(double[] above, double[] below) {
    private static final int RESAMPLES = 4000;

    /** Pairs the distances of the questions that both have, by id, in the order of the first. */
    static PairedRatio of(Map<String, Double> above, Map<String, Double> below) {
        List<String> both = above.keySet().stream().filter(below::containsKey).toList();
        return new PairedRatio(
                both.stream().mapToDouble(above::get).toArray(),
                both.stream().mapToDouble(below::get).toArray());
    }

    int size() {
        return above.length;
    }

    double numerator() {
        return DoubleStream.of(above).average().orElse(Double.NaN);
    }

    double denominator() {
        return DoubleStream.of(below).average().orElse(Double.NaN);
    }

    /** {@return {@link SimulationGap#ratio}; not finite where there is no question, or the denominator alone is 0} */
    double value() {
        return SimulationGap.ratio(numerator(), denominator());
    }

    /**
     * Percentiles of the ratio over questions drawn anew, with replacement (Efron 1979), both distances of a question staying
     * together.
     *
     * @param confidence of each bound, in [0.5, 1)
     * @param seed of the draws
     * @return lower and upper bound
     */
    double[] bounds(double confidence, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] ratios = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double numerator = 0;
            double denominator = 0;
            for (int draw = 0; draw < above.length; draw++) {
                int question = random.nextInt(above.length);
                numerator += above[question];
                denominator += below[question];
            }
            ratios[i] = SimulationGap.ratio(numerator, denominator);
        }
        Arrays.sort(ratios);
        int tail = (int) Math.floor((1 - confidence) * RESAMPLES + 1e-9);
        return new double[] {ratios[tail], ratios[RESAMPLES - 1 - tail]};
    }
}

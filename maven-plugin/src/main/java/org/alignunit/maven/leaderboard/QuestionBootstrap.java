package org.alignunit.maven.leaderboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The bootstrap over questions (Efron 1979; Meister, Guestrin and Hashimoto 2024): questions are drawn anew with replacement,
 * each with the distances of all its groups, which are not independent of each other. The same questions and seed give the same
 * draws, whoever answered, so that what is drawn is paired.
 *
 * @param sums by question and series, the sum of its distances
 * @param counts by question, how many distances each series has of it, at least 1
 */
record QuestionBootstrap(double[][] sums, int[] counts) {
    /** Draws of a whole set of questions: the ends of a 95 % interval then hold 50 each. */
    static final int RESAMPLES = 2_000;
    /** Fewer questions than this have no bounds. */
    static final int BOUNDED = 8;

    /**
     * Groups the items of one domain by question.
     *
     * @param items at least one
     * @param series what is known of every item
     */
    static QuestionBootstrap of(Collection<Item> items, List<ToDoubleFunction<Item>> series) {
        List<double[]> sums = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        Item before = null;
        for (Item item : new TreeSet<>(items)) {
            if (before == null || !before.sameQuestion(item)) {
                sums.add(new double[series.size()]);
                counts.add(0);
            }
            int last = sums.size() - 1;
            for (int s = 0; s < series.size(); s++) {
                sums.get(last)[s] += series.get(s).applyAsDouble(item);
            }
            counts.set(last, counts.get(last) + 1);
            before = item;
        }
        return new QuestionBootstrap(
                sums.toArray(double[][]::new),
                counts.stream().mapToInt(Integer::intValue).toArray());
    }

    static QuestionBootstrap of(Collection<Item> items, ToDoubleFunction<Item> distance) {
        return of(items, List.of(distance));
    }

    int series() {
        return sums[0].length;
    }

    int questions() {
        return counts.length;
    }

    int distances() {
        return Arrays.stream(counts).sum();
    }

    double mean(int series) {
        return Arrays.stream(sums).mapToDouble(sum -> sum[series]).sum() / distances();
    }

    /** {@return by series and draw, the mean over the questions drawn} */
    double[][] means(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int series = sums[0].length;
        double[][] means = new double[series][RESAMPLES];
        double[] sum = new double[series];
        for (int draw = 0; draw < RESAMPLES; draw++) {
            Arrays.fill(sum, 0);
            int count = 0;
            for (int i = 0; i < counts.length; i++) {
                int question = random.nextInt(counts.length);
                count += counts[question];
                for (int s = 0; s < series; s++) {
                    sum[s] += sums[question][s];
                }
            }
            for (int s = 0; s < series; s++) {
                means[s][draw] = sum[s] / count;
            }
        }
        return means;
    }

    /**
     * Percentiles of what was drawn.
     *
     * @param draws sorted by this method
     * @param tail share beyond each of both, in [0, 0.5)
     * @return lower and upper percentile
     */
    static double[] percentiles(double[] draws, double tail) {
        Arrays.sort(draws);
        int beyond = (int) Math.floor(tail * draws.length + 1e-9);
        return new double[] {draws[beyond], draws[draws.length - 1 - beyond]};
    }
}

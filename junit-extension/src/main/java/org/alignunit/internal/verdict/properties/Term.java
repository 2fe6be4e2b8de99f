package org.alignunit.internal.verdict.properties;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.Numerics;

/**
 * What one question, answered by one group, adds to a property: p'Kp for the model's shares p and a symmetric matrix K. It is the
 * mean of K[x][y] over two independent answers x and y, so every block of two or more answers estimates it without bias. A linear
 * term has K[x][y] = (a[x] + a[y]) / 2: then one answer suffices, since p'Kp is the mean of a[x] = K[x][x].
 *
 * @param kernel K, one row an option
 * @param linear whether it is linear
 */
record Term(double[][] kernel, boolean linear) {
    private static final double MOST_WAYS = 3000;

    /** {@return the mean of a score of single answers} */
    static Term linear(double[] score) {
        return of(score.length, true, (x, y) -> (score[x] + score[y]) / 2);
    }

    /** {@return the mean of a score of pairs of answers} */
    static Term pairs(int options, Pair score) {
        return of(options, false, score);
    }

    private static Term of(int options, boolean linear, Pair score) {
        double[][] kernel = new double[options][options];
        for (int x = 0; x < options; x++) {
            for (int y = 0; y < options; y++) {
                kernel[x][y] = score.of(x, y);
            }
        }
        return new Term(kernel, linear);
    }

    /** A symmetric score of two answers. */
    interface Pair {
        double of(int first, int second);
    }

    int options() {
        return kernel.length;
    }

    /** The value for a distribution. */
    double of(Distribution distribution) {
        return at(distribution.shares(), distribution.shares());
    }

    double least() {
        return scores().min().orElseThrow();
    }

    double most() {
        return scores().max().orElseThrow();
    }

    /**
     * Between which values it lies: where all answer alike, or are divided between all options or between the two that differ most.
     * Those are the ends of means and of spread, and the greatest squared distance, whose least is 0.
     */
    Bounds reach() {
        double[] even = new double[options()];
        Arrays.fill(even, 1.0 / options());
        DoubleSummaryStatistics values = new DoubleSummaryStatistics();
        values.accept(at(even, even));
        for (int x = 0; x < options(); x++) {
            for (int y = 0; y <= x; y++) {
                values.accept((kernel[x][x] + 2 * kernel[x][y] + kernel[y][y]) / 4);
            }
        }
        return new Bounds(values.getMin(), values.getMax());
    }

    private DoubleStream scores() {
        return Arrays.stream(kernel).flatMapToDouble(Arrays::stream);
    }

    /** The value for shares, or the score of two draws, each given as shares. */
    double at(double[] first, double[] second) {
        double sum = 0;
        for (int x = 0; x < first.length; x++) {
            if (first[x] != 0) {
                sum += first[x] * Numerics.dot(kernel[x], second);
            }
        }
        return sum;
    }

    /**
     * The mean score of all pairs of some draws: an estimate without bias.
     *
     * @param sum of the draws' shares
     * @param self sum of each draw's score with itself
     * @param draws at least 1; with one, the value for its shares
     */
    double mean(double[] sum, double self, double draws) {
        double square = at(sum, sum);
        return linear || draws < 2 ? square / (draws * draws) : (square - self) / (draws * (draws - 1));
    }

    /** The sum of each option's score with itself, weighted by shares or counts. */
    double alike(double[] counts) {
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += counts[k] * kernel[k][k];
        }
        return sum;
    }

    /** Draws, of which nothing but what their mean score needs is kept. */
    static final class Draws {
        private final Term term;
        private final double[] sum;
        private double self;
        private int number;

        Draws(Term term) {
            this.term = term;
            this.sum = new double[term.options()];
        }

        void add(double[] shares) {
            number++;
            self += term.at(shares, shares);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += shares[k];
            }
        }

        int number() {
            return number;
        }

        /** The mean score of all pairs; without any draw the middle of what is possible. */
        double mean() {
            return number == 0 ? (term.least() + term.most()) / 2 : term.mean(sum, self, number);
        }
    }

    /** Between which values the mean score of all pairs of so many draws lies. */
    Bounds range(int draws) {
        double ways = 1;
        for (int i = 1; i <= draws; i++) {
            ways = ways * (options() - 1 + i) / i;
        }
        if (linear || draws == 2 || ways > MOST_WAYS) {
            return new Bounds(least(), most());
        }
        DoubleSummaryStatistics means = new DoubleSummaryStatistics();
        addMeans(new double[options()], 0, draws, means);
        return new Bounds(means.getMin(), means.getMax());
    }

    /** A mean over pairs is linear in each draw, so that its ends are among single answers. */
    private void addMeans(double[] counts, int option, int left, DoubleSummaryStatistics means) {
        if (option == counts.length - 1) {
            counts[option] = left;
            double draws = 0;
            for (double count : counts) {
                draws += count;
            }
            means.accept(mean(counts, alike(counts), draws));
            return;
        }
        for (int count = 0; count <= left; count++) {
            counts[option] = count;
            addMeans(counts, option + 1, left - count, means);
        }
    }

    /**
     * Bounds of the value where each share lies between two ends and all sum to one: about the middle p it is linear but for
     * d'Kd, which differences d with a sum of 0 keep small.
     */
    Bounds within(double[] low, double[] high) {
        double[] middle = middle(low, high);
        double[] slope = IntStream.range(0, options())
                .mapToDouble(x -> linear ? kernel[x][x] : 2 * Numerics.dot(kernel[x], middle))
                .toArray();
        double value = at(middle, middle);
        double reach = 0;
        for (int x = 0; x < low.length; x++) {
            reach += Math.max(high[x] - middle[x], middle[x] - low[x]);
        }
        // d = u - v with u and v of one mass |d| / 2, so u'Ku - 2 u'Kv + v'Kv is at most twice K's range times its
        // square
        double curved = linear ? 0 : (most() - least()) / 2 * reach * reach;
        double start = Numerics.dot(slope, middle);
        double[] mirrored = Arrays.stream(slope).map(s -> -s).toArray();
        double lower = value - most(mirrored, low, high) - start - curved;
        double upper = value + most(slope, low, high) - start + curved;
        return new Bounds(Math.max(least(), lower), Math.min(most(), upper));
    }

    /** The shares that lie as far between the ends in each option as a sum of one allows. */
    static double[] middle(double[] low, double[] high) {
        double lows = Arrays.stream(low).sum();
        double room = Arrays.stream(high).sum() - lows;
        double part = room <= 0 ? 0 : Math.max(0, Math.min(1, (1 - lows) / room));
        return IntStream.range(0, low.length)
                .mapToDouble(x -> low[x] + part * (high[x] - low[x]))
                .toArray();
    }

    /** The greatest mean of a score: what the lows leave goes to the options with the best scores. */
    private static double most(double[] slope, double[] low, double[] high) {
        double left = 1 - Arrays.stream(low).sum();
        double sum = Numerics.dot(slope, low);
        int[] best = IntStream.range(0, slope.length)
                .boxed()
                .sorted((x, y) -> Double.compare(slope[y], slope[x]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int x : best) {
            double more = Math.max(0, Math.min(left, high[x] - low[x]));
            sum += more * slope[x];
            left -= more;
        }
        return sum;
    }
}

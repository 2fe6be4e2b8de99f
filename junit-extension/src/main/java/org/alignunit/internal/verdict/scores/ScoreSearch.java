package org.alignunit.internal.verdict.scores;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.bounds.CutDistance;
import org.jspecify.annotations.Nullable;

/**
 * Finds the score of a question's counts that makes the logarithm of 1 + rate (within - score) largest in the mean over some
 * assumed models (mirrored for {@link Side#LOWER}), of all scores that are a sum over the distance's sets of a function of the
 * set's count whose mean is at least (at most) |share - reference| for every share. The search is an interior-point method on
 * a grid of shares. What it finds need not be exact: {@link BinomialGrid#excess} then moves it to the safe side.
 *
 * <p>The score times the rate is what is searched for, so that the problem is concave in both.
 */
final class ScoreSearch {
    private static final double FIRST_GAP = 0.01;
    private static final double LAST_GAP = 4e-6;
    private static final double SHRINK = 0.15;
    private static final double NEARLY = 0.95;
    private static final double SHORTEST = 1e-4;
    private static final int MOST_STEPS = 40;
    private static final double RIDGE = 1e-13;

    private final BinomialGrid grid;
    private final Side side;
    private final double within;
    private final CutDistance distance;
    private final int[][] counts;
    private final double[] probability;
    private final boolean free;
    private final int width;
    private final int size;
    private final double[][] atReference;

    /** The functions times the rate, one after the other, each from count 0 to n; then the rate. */
    private final double[] point;

    private final Positive slacks;
    private final Positive factors;

    /** Numbers that must stay positive, each with its price: their product is the target, near the end of the search. */
    private static final class Positive {
        final double[] value;
        final double[] price;
        final double[] climb;

        Positive(int size) {
            value = new double[size];
            price = new double[size];
            climb = new double[size];
        }

        /** The longest step up to {@code most} that keeps values and prices positive. */
        double longest(double most, double target, double @Nullable [] weight) {
            double length = most;
            for (int i = 0; i < value.length; i++) {
                length = shorter(length, value[i], climb[i]);
                length = shorter(length, price[i], rise(i, target, weight));
            }
            return length;
        }

        void move(double length, double target, double @Nullable [] weight) {
            for (int i = 0; i < value.length; i++) {
                double rise = rise(i, target, weight);
                value[i] += length * climb[i];
                price[i] += length * rise;
            }
        }

        private double rise(int i, double target, double @Nullable [] weight) {
            double product = weight == null ? target : target + weight[i];
            return (product - price[i] * climb[i]) / value[i] - price[i];
        }

        double gap(double @Nullable [] weight) {
            double gap = 0;
            for (int i = 0; i < value.length; i++) {
                gap += Math.abs(value[i] * price[i] - (weight == null ? 0 : weight[i]));
            }
            return gap;
        }

        private static double shorter(double length, double value, double climb) {
            return climb < 0 ? Math.min(length, -NEARLY * value / climb) : length;
        }
    }

    /**
     * A search that has not begun.
     *
     * @param counts of each set, one row a way in which the answers can fall
     * @param probability of each way under the assumed models
     * @param free whether the rate is searched for too
     * @param rate the rate, or where to begin
     */
    ScoreSearch(
            BinomialGrid grid,
            Side side,
            double within,
            CutDistance distance,
            int[][] counts,
            double[] probability,
            boolean free,
            double rate) {
        this.grid = grid;
        this.side = side;
        this.within = within;
        this.distance = distance;
        this.counts = counts;
        this.probability = probability;
        this.free = free;
        this.width = grid.n + 1;
        this.size = distance.size() * width;
        this.atReference = Arrays.stream(distance.reference())
                .mapToObj(q -> grid.weights(Math.min(1, q)))
                .toArray(double[][]::new);
        this.point = start(rate);
        this.slacks = new Positive(distance.size() * (grid.share.length + 1));
        this.factors = new Positive(counts.length);
    }

    /** Inside all conditions, if the rate is small enough. */
    private double[] start(double rate) {
        double[] start = new double[size + 1];
        start[size] = rate;
        double most = side == Side.UPPER ? distance.largest() : 0;
        double room = 0.3 * (1 / rate - side.sign * (most - within));
        for (int k = 0; k < distance.size(); k++) {
            for (int count = 0; count < width; count++) {
                double plain = side == Side.UPPER ? Math.abs((double) count / grid.n - distance.reference()[k]) : 0;
                start[k * width + count] = rate * (plain + side.sign * room / distance.size());
            }
        }
        return start;
    }

    /** Searches. */
    ScoreSearch run() {
        double gap = FIRST_GAP;
        climb(point);
        for (int i = 0; i < slacks.value.length; i++) {
            slacks.value[i] = slacks.climb[i];
            slacks.price[i] = gap / slacks.value[i];
        }
        for (int i = 0; i < factors.value.length; i++) {
            factors.value[i] = 1 + factors.climb[i];
            factors.price[i] = (probability[i] + gap) / factors.value[i];
        }
        for (int step = 0; step < MOST_STEPS && gap > LAST_GAP; step++) {
            if (!improve(gap * SHRINK)) {
                break;
            }
            gap = (slacks.gap(null) + factors.gap(probability)) / (slacks.value.length + factors.value.length);
        }
        return this;
    }

    double rate() {
        return point[size];
    }

    /** {@return for each set the function of its count, before it is moved to the safe side} */
    double[][] tables() {
        return IntStream.range(0, distance.size())
                .mapToObj(k -> Arrays.stream(point, k * width, (k + 1) * width)
                        .map(x -> x / rate())
                        .toArray())
                .toArray(double[][]::new);
    }

    private double[] weights(int set, int place) {
        return place < grid.share.length ? grid.weights[place] : atReference[set];
    }

    private double away(int set, int place) {
        return place < grid.share.length ? Math.abs(grid.share[place] - distance.reference()[set]) : 0;
    }

    /** What slacks and factors gain by a step in this direction. */
    private void climb(double[] direction) {
        int at = 0;
        for (int k = 0; k < distance.size(); k++) {
            int from = k * width;
            for (int place = 0; place <= grid.share.length; place++) {
                double[] weights = weights(k, place);
                double mean = -direction[size] * away(k, place);
                for (int count = 0; count < width; count++) {
                    mean += weights[count] * direction[from + count];
                }
                slacks.climb[at++] = side.sign * mean;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            double sum = direction[size] * within;
            int[] row = counts[i];
            for (int k = 0; k < row.length; k++) {
                sum -= distance.weight()[k] * direction[k * width + row[k]];
            }
            factors.climb[i] = side.sign * sum;
        }
    }

    /** One Newton step towards the point where all products of value and price are the target. */
    private boolean improve(double target) {
        double[] gradient = new double[size + (free ? 1 : 0)];
        double[][] hessian = new double[gradient.length][gradient.length];
        addFactors(target, gradient, hessian);
        addSlacks(target, gradient, hessian);
        double largest = 0;
        for (int i = 0; i < gradient.length; i++) {
            largest = Math.max(largest, hessian[i][i]);
        }
        for (int i = 0; i < gradient.length; i++) {
            hessian[i][i] += RIDGE * largest;
        }
        if (!Cholesky.solve(hessian, gradient)) {
            return false;
        }
        double[] direction = Arrays.copyOf(gradient, size + 1);
        climb(direction);
        double length = factors.longest(slacks.longest(1, target, null), target, probability);
        length = Positive.shorter(length, point[size], direction[size]);
        for (int i = 0; i <= size; i++) {
            point[i] += length * direction[i];
        }
        slacks.move(length, target, null);
        factors.move(length, target, probability);
        return length > SHORTEST;
    }

    private void addFactors(double target, double[] gradient, double[][] hessian) {
        double[] w = distance.weight();
        for (int i = 0; i < counts.length; i++) {
            double first = side.sign * (probability[i] + target) / factors.value[i];
            double second = factors.price[i] / factors.value[i];
            int[] row = counts[i];
            for (int k = 0; k < row.length; k++) {
                int at = k * width + row[k];
                gradient[at] -= first * w[k];
                for (int l = 0; l <= k; l++) {
                    hessian[at][l * width + row[l]] += second * w[k] * w[l];
                }
                if (free) {
                    hessian[size][at] -= second * w[k] * within;
                }
            }
            if (free) {
                gradient[size] += first * within;
                hessian[size][size] += second * within * within;
            }
        }
    }

    private void addSlacks(double target, double[] gradient, double[][] hessian) {
        int at = 0;
        for (int k = 0; k < distance.size(); k++) {
            int from = k * width;
            for (int place = 0; place <= grid.share.length; place++, at++) {
                double[] weights = weights(k, place);
                double away = away(k, place);
                double first = side.sign * target / slacks.value[at];
                double second = slacks.price[at] / slacks.value[at];
                for (int a = 0; a < width; a++) {
                    double scaled = second * weights[a];
                    double[] row = hessian[from + a];
                    gradient[from + a] += first * weights[a];
                    for (int b = 0; b <= a; b++) {
                        row[from + b] += scaled * weights[b];
                    }
                    if (free) {
                        hessian[size][from + a] -= scaled * away;
                    }
                }
                if (free) {
                    gradient[size] -= first * away;
                    hessian[size][size] += second * away * away;
                }
            }
        }
    }
}

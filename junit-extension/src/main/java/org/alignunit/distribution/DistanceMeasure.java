package org.alignunit.distribution;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/** The distance of a model's distribution p from a group's distribution q. Each is 0 exactly when p = q. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum DistanceMeasure {
    /**
     * Half the sum of |p - q|: the largest difference in the share of any set of options. In [0, 1]. The measure of
     * Meister, Guestrin and Hashimoto (2024, arXiv 2411.05403).
     */
    TOTAL_VARIATION("total variation", 1) {
        @Override
        double measure(Support support, double[] p, double[] q) {
            return sum(p.length, k -> Math.abs(p[k] - q[k])) / 2;
        }
    },
    /**
     * Mass times distance moved along an ordinal scale, divided by the scale's range, so in [0, 1]. In one dimension
     * it is the area between the cumulative distributions (Vallender 1974).
     */
    WASSERSTEIN_1("Wasserstein-1", 1) {
        @Override
        double measure(Support support, double[] p, double[] q) {
            List<Double> values = support.values()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Wasserstein-1 needs an ordinal scale, these options have no values: "
                                    + support.options()));
            int[] order = IntStream.range(0, p.length)
                    .boxed()
                    .sorted((a, b) -> Double.compare(values.get(a), values.get(b)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            double range = values.get(order[p.length - 1]) - values.get(order[0]);
            if (range == 0) {
                throw new IllegalArgumentException("Wasserstein-1 needs two different values on the scale " + values);
            }
            double area = 0;
            double cumulated = 0;
            for (int k = 0; k + 1 < order.length; k++) {
                cumulated += p[order[k]] - q[order[k]];
                area += Math.abs(cumulated) * (values.get(order[k + 1]) - values.get(order[k]));
            }
            return area / range;
        }
    },
    /**
     * Square root of the Jensen-Shannon divergence to base 2: a metric in [0, 1] (Endres and Schindelin 2003).
     */
    JENSEN_SHANNON("Jensen-Shannon", 1) {
        @Override
        double measure(Support support, double[] p, double[] q) {
            double divergence = sum(p.length, k -> {
                double middle = (p[k] + q[k]) / 2;
                return (relativeEntropy(p[k], middle) + relativeEntropy(q[k], middle)) / 2;
            });
            return Math.sqrt(Math.max(0, divergence) / Math.log(2));
        }
    },
    /** Euclidean distance of the square roots of the shares, divided by the square root of 2. In [0, 1]. */
    HELLINGER("Hellinger", 1) {
        @Override
        double measure(Support support, double[] p, double[] q) {
            return Math.sqrt(sum(p.length, k -> {
                        double difference = Math.sqrt(p[k]) - Math.sqrt(q[k]);
                        return difference * difference;
                    })
                    / 2);
        }
    },
    /**
     * Kullback-Leibler divergence of the group from the model, the sum of q log(q / p), in nats: what is lost when
     * the model stands in for the group. In [0, infinity]; infinite where the model never gives an answer that
     * people gave.
     */
    KULLBACK_LEIBLER("Kullback-Leibler", Double.POSITIVE_INFINITY) {
        @Override
        double measure(Support support, double[] p, double[] q) {
            return Math.max(0, sum(p.length, k -> relativeEntropy(q[k], p[k])));
        }
    };

    private final String label;
    private final double maximum;

    DistanceMeasure(String label, double maximum) {
        this.label = label;
        this.maximum = maximum;
    }

    /**
     * The distance of a model's distribution from a group's.
     *
     * @param model p, over the same options as {@code reference}
     * @param reference q
     * @return the distance, in [0, {@link #maximum()}], never NaN
     * @throws IllegalArgumentException if the options differ or have no values where the measure needs them
     */
    public double between(Distribution model, Distribution reference) {
        model.requireSupport(reference.support());
        return Math.min(maximum, measure(model.support(), model.shares(), reference.shares()));
    }

    /** {@return the measure's name as it stands in a sentence} */
    public String label() {
        return label;
    }

    /** {@return the largest distance possible} */
    public double maximum() {
        return maximum;
    }

    abstract double measure(Support support, double[] p, double[] q);

    private static double sum(int size, IntToDoubleFunction term) {
        return IntStream.range(0, size).mapToDouble(term).sum();
    }

    private static double relativeEntropy(double a, double b) {
        return a == 0 ? 0 : a * Math.log(a / b);
    }
}

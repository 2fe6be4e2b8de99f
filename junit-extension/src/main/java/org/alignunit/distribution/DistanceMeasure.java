package org.alignunit.distribution;

import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/** The distance of a model's distribution p from a group's distribution q. Each is 0 exactly when p = q. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum DistanceMeasure {
    /**
     * Half the sum of |p - q|: the largest difference in the share of any set of options. In [0, 1]. The measure of
     * Meister, Guestrin and Hashimoto (2024, arXiv 2411.05403).
     */
    TOTAL_VARIATION("total variation", 1, 2, false) {
        @Override
        double part(double p, double q) {
            return Math.abs(p - q);
        }
    },
    /**
     * Mass times distance moved along an ordinal scale, divided by the scale's range, so in [0, 1]. In one dimension
     * it is the area between the cumulative distributions (Vallender 1974). Its terms are those of the cumulative shares.
     */
    WASSERSTEIN_1("Wasserstein-1", 1, 1, false) {
        @Override
        double part(double p, double q) {
            return Math.abs(p - q);
        }

        @Override
        double measure(Support support, double[] p, double[] q) {
            int[] order = support.byValue();
            List<Double> values = support.values().orElseThrow();
            double area = 0;
            double cumulated = 0;
            for (int k = 0; k + 1 < order.length; k++) {
                cumulated += p[order[k]] - q[order[k]];
                area += Math.abs(cumulated) * (values.get(order[k + 1]) - values.get(order[k]));
            }
            return area / (values.get(order[p.length - 1]) - values.get(order[0]));
        }
    },
    /**
     * Square root of the Jensen-Shannon divergence to base 2: a metric in [0, 1] (Endres and Schindelin 2003).
     */
    JENSEN_SHANNON("Jensen-Shannon", 1, Math.log(2), true) {
        @Override
        double part(double p, double q) {
            double middle = (p + q) / 2;
            return (relativeEntropy(p, middle) + relativeEntropy(q, middle)) / 2;
        }
    },
    /** Euclidean distance of the square roots of the shares, divided by the square root of 2. In [0, 1]. */
    HELLINGER("Hellinger", 1, 2, true) {
        @Override
        double part(double p, double q) {
            double difference = Math.sqrt(p) - Math.sqrt(q);
            return difference * difference;
        }
    },
    /**
     * Kullback-Leibler divergence of the group from the model, the sum of q log(q / p), in nats: what is lost when
     * the model stands in for the group. In [0, infinity]; infinite where the model never gives an answer that
     * people gave.
     */
    KULLBACK_LEIBLER("Kullback-Leibler", Double.POSITIVE_INFINITY, 1, false) {
        @Override
        double part(double p, double q) {
            return relativeEntropy(q, p);
        }

        /** p - q sums to nothing over the options, and makes each term alone a distance. */
        @Override
        public double term(double p, double q) {
            return part(p, q) + p - q;
        }
    };

    private final String label;
    private final double maximum;
    private final double unit;
    private final boolean root;

    /**
     * @param unit divides the sum of the parts
     * @param root whether the distance is the square root of that
     */
    DistanceMeasure(String label, double maximum, double unit, boolean root) {
        this.label = label;
        this.maximum = maximum;
        this.unit = unit;
        this.root = root;
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

    /**
     * What one option adds to the sum that the distance is made of.
     *
     * @param p the model's share of the option, or of a set of options
     * @param q the group's share of it
     * @return a term of at least 0, which is 0 where p = q, and grows as they part
     */
    public double term(double p, double q) {
        return part(p, q) / unit;
    }

    /**
     * The distance from its terms.
     *
     * @param sum of the {@linkplain #term terms} of all options
     * @return the distance; 0 for a sum below 0
     */
    public double ofSum(double sum) {
        double positive = Math.max(0, sum);
        return root ? Math.sqrt(positive) : positive;
    }

    /** {@return the measure's name as it stands in a sentence} */
    public String label() {
        return label;
    }

    /** {@return the largest distance possible; infinite for {@link #KULLBACK_LEIBLER}} */
    public double maximum() {
        return maximum;
    }

    /**
     * The largest distance that any distribution has from a reference: where one answer has all, as the distance is convex.
     *
     * @param reference a distribution
     * @return the largest distance, at most {@link #maximum()}
     * @throws IllegalArgumentException if the measure needs values that the options do not have
     */
    public double largest(Distribution reference) {
        double largest = 0;
        double[] only = new double[reference.support().size()];
        for (int k = 0; k < only.length; k++) {
            only[k] = 1;
            largest = Math.max(largest, between(Distribution.ofWeights(reference.support(), only), reference));
            only[k] = 0;
        }
        return largest;
    }

    /** A term in the measure's own unit. */
    abstract double part(double p, double q);

    double measure(Support support, double[] p, double[] q) {
        return ofSum(
                IntStream.range(0, p.length).mapToDouble(k -> part(p[k], q[k])).sum() / unit);
    }

    private static double relativeEntropy(double a, double b) {
        return a == 0 ? 0 : a * Math.log(a / b);
    }
}

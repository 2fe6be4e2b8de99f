package org.alignunit.distribution;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Shares over the options of a {@link Support}; immutable, each share in [0, 1], their sum 1. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class Distribution {
    private static final double TOLERANCE = 1e-9;

    private final Support support;
    private final double[] shares;

    private Distribution(Support support, double[] shares) {
        this.support = support;
        this.shares = shares;
    }

    /**
     * A distribution from weights of any scale: counts, percents or shares.
     *
     * @param support the options
     * @param weights one finite weight of at least 0 an option, in the support's order
     * @return the weights divided by their sum
     * @throws IllegalArgumentException if a weight is negative or not finite, their number is wrong or all are zero
     */
    public static Distribution ofWeights(Support support, double... weights) {
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("a weight must be finite and not negative: " + weight);
            }
            sum += weight;
        }
        if (weights.length != support.size()) {
            throw new IllegalArgumentException(weights.length + " weights for " + support.size() + " options");
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException("the weights must have a positive, finite sum: " + sum);
        }
        // a sum that is one but for rounding is left alone, so that shares come out as they were given
        double scale = Math.abs(sum - 1) <= TOLERANCE ? 1 : sum;
        double[] shares = weights.clone();
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= scale;
        }
        return new Distribution(support, shares);
    }

    /**
     * A distribution from shares by option text.
     *
     * @param support the options
     * @param shares option text to share; an option that is left out has 0
     * @return the distribution
     * @throws IllegalArgumentException if a key is no option, a share is outside [0, 1], or the sum is not 1 within 1e-9
     */
    public static Distribution of(Support support, Map<String, Double> shares) {
        for (String option : shares.keySet()) {
            if (!support.options().contains(option)) {
                throw new IllegalArgumentException("\"" + option + "\" is none of the options " + support.options());
            }
        }
        double[] weights = support.options().stream()
                .mapToDouble(option -> shares.getOrDefault(option, 0.0))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("shares sum to " + sum + ", not 1");
        }
        return ofWeights(support, weights);
    }

    /**
     * {@return the distribution with the same share for every option}
     *
     * @param support the options
     */
    public static Distribution uniform(Support support) {
        double[] weights = new double[support.size()];
        Arrays.fill(weights, 1);
        return ofWeights(support, weights);
    }

    /**
     * {@return the mean of distributions over the same support}
     *
     * @param distributions at least one
     * @throws IllegalArgumentException if there are none or their supports differ
     */
    public static Distribution mean(List<Distribution> distributions) {
        if (distributions.isEmpty()) {
            throw new IllegalArgumentException("no distributions to take the mean of");
        }
        Support support = distributions.get(0).support;
        double[] sums = new double[support.size()];
        for (Distribution distribution : distributions) {
            distribution.requireSupport(support);
            for (int k = 0; k < sums.length; k++) {
                sums[k] += distribution.shares[k];
            }
        }
        return ofWeights(support, sums);
    }

    /** {@return the options} */
    public Support support() {
        return support;
    }

    /**
     * {@return the share of one option, in [0, 1]}
     *
     * @param index its place in the support, from 0
     */
    public double share(int index) {
        return shares[index];
    }

    /** {@return a copy of the shares, in the support's order} */
    public double[] shares() {
        return shares.clone();
    }

    /** {@return option text to share, in the support's order, unmodifiable} */
    public Map<String, Double> asMap() {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int k = 0; k < shares.length; k++) {
            map.put(support.options().get(k), shares[k]);
        }
        return Collections.unmodifiableMap(map);
    }

    void requireSupport(Support other) {
        if (!support.equals(other)) {
            throw new IllegalArgumentException("distributions over different options: " + support + " and " + other);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that && support.equals(that.support) && Arrays.equals(shares, that.shares);
    }

    @Override
    public int hashCode() {
        return 31 * support.hashCode() + Arrays.hashCode(shares);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}

package org.alignunit.distribution;

import org.apiguardian.api.API;

/**
 * The sum over the options of the squared differences of their shares. Unlike a {@link DistanceMeasure} it has an estimate
 * without bias from any number of answers, so that measurements of different sizes can be compared.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class SquaredDistance {
    private SquaredDistance() {}

    /**
     * The squared distance of two distributions.
     *
     * @param shares of the options
     * @param reference shares of the same options, in the same order
     * @return at least 0, at most 2
     * @throws IllegalArgumentException if the numbers of options differ
     */
    public static double between(double[] shares, double[] reference) {
        requireSame(shares, reference);
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            double difference = shares[k] - reference[k];
            sum += difference * difference;
        }
        return sum;
    }

    /**
     * An estimate from single answers whose mean is the squared distance of the model's shares, however few they are.
     *
     * @param counts answers of each option, at least 2 in all
     * @param reference shares of the same options
     * @return the estimate, which may be below 0
     * @throws IllegalArgumentException if there are fewer than 2 answers, or the numbers of options differ
     */
    public static double unbiased(double[] counts, double[] reference) {
        requireSame(counts, reference);
        double n = 0;
        double same = 0;
        double cross = 0;
        double square = 0;
        for (int k = 0; k < counts.length; k++) {
            n += counts[k];
            same += counts[k] * (counts[k] - 1);
            cross += counts[k] * reference[k];
            square += reference[k] * reference[k];
        }
        if (n < 2) {
            throw new IllegalArgumentException("an estimate without bias needs two answers: " + n);
        }
        return same / (n * (n - 1)) - 2 * cross / n + square;
    }

    /**
     * The squared distance of equal shares from a reference.
     *
     * @param reference shares of the options
     * @return how far a model is that knows nothing: at least 0, less than 1
     */
    public static double ofUniform(double[] reference) {
        double sum = 0;
        for (double share : reference) {
            double difference = share - 1.0 / reference.length;
            sum += difference * difference;
        }
        return sum;
    }

    /**
     * How much nearer a model is than equal shares are.
     *
     * @param mean squared distance of the model over some questions
     * @param ofUniform that of equal shares over the same questions, above 0
     * @return 1 for the reference itself, 0 for equal shares or as far off, below 0 for further off; NaN or infinite where the
     *     reference is equal shares itself, which no model is nearer to
     */
    public static double skill(double mean, double ofUniform) {
        return 1 - mean / ofUniform;
    }

    private static void requireSame(double[] options, double[] reference) {
        if (options.length != reference.length) {
            throw new IllegalArgumentException(options.length + " options against " + reference.length);
        }
    }
}

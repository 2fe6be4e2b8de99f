package org.alignunit.internal.verdict;

import java.util.OptionalDouble;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;

/**
 * A group's answers to one question, and how many respondents they stand for: Kish's effective number where there are weights,
 * positive, empty if unknown.
 */
public record Target(Distribution reference, OptionalDouble sampleSize) {
    /** Checks the sample size. */
    public Target {
        double size = sampleSize.orElse(1);
        if (!(size > 0) || Double.isInfinite(size)) {
            throw new IllegalArgumentException("a sample size must be positive and finite: " + size);
        }
    }

    /** {@return the plain distance from the reference of shares that are given as weights of any sum} */
    public double distance(DistanceMeasure measure, double[] weights) {
        return measure.between(Distribution.ofWeights(reference.support(), weights), reference);
    }
}

package org.alignunit.internal.verdict;

import java.util.Optional;
import java.util.OptionalDouble;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;

/**
 * A group's answers to one question.
 *
 * @param sampleSize how many respondents they stand for: Kish's effective number where there are weights, positive, empty if unknown
 * @param weights of the respondents; empty where they are equal or unknown
 */
public record Target(Distribution reference, OptionalDouble sampleSize, Optional<PeopleWeights> weights) {
    /** Answers of people of equal or unknown weights. */
    public Target(Distribution reference, OptionalDouble sampleSize) {
        this(reference, sampleSize, Optional.empty());
    }

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

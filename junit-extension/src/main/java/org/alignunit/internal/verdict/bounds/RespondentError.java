package org.alignunit.internal.verdict.bounds;

import java.util.List;
import java.util.OptionalDouble;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.verdict.PeopleWeights;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;

/**
 * How far respondents' sampling error may have moved the mean distance. The same people may have answered every
 * question, so it does not shrink with the number of questions.
 *
 * @param smallest the smallest sample
 * @param meanInverse the mean of one over the sizes
 * @param meanHeaviest the mean share of the sample that one respondent of the largest weight would have; 0 for equal weights
 * @param meanShift the most that the plain distance of sample and population is expected to be, as a mean
 */
public record RespondentError(
        DistanceMeasure measure,
        boolean counts,
        double smallest,
        double meanInverse,
        double meanHeaviest,
        double meanShift,
        int mostOptions) {
    /**
     * The error of the references of some questions; none where it does not count.
     *
     * @throws IllegalArgumentException if it counts and a sample size is unknown
     */
    public static RespondentError of(List<Target> targets, Rule rule) {
        double smallest = Double.POSITIVE_INFINITY;
        double shift = 0;
        double inverse = 0;
        double heaviest = 0;
        int options = 0;
        for (int i = 0; rule.sampledReference() && i < targets.size(); i++) {
            OptionalDouble size = targets.get(i).sampleSize();
            if (size.isEmpty()) {
                throw new IllegalArgumentException("question " + i + " has a reference without a sample size, so its"
                        + " error is unknown: give its respondents, or take the reference as fixed");
            }
            Target target = targets.get(i);
            int k = target.reference().support().size();
            double people = target.weights()
                    .map(weights -> weights.size(target.reference()))
                    .orElse(size.getAsDouble());
            double equal = target.weights().map(PeopleWeights::sum).orElse(size.getAsDouble());
            smallest = Math.min(smallest, equal);
            inverse += 1 / people / targets.size();
            heaviest += target.weights().isEmpty() ? 0 : 1 / equal / targets.size();
            shift += Math.sqrt((k - 1) / people) / 2 / targets.size();
            options = Math.max(options, k);
        }
        return new RespondentError(
                rule.distance(), rule.sampledReference(), smallest, inverse, heaviest, shift, options);
    }

    /** {@return what these bounds cover: respondents, or nothing} */
    public List<ErrorSource> covers() {
        return counts ? List.of(ErrorSource.RESPONDENTS) : List.of();
    }

    /**
     * {@return the part of an error rate that is left to the replies: little, as they are many and respondents few; all
     * of it where the respondents' error does not count}
     */
    public double leaves(double alpha) {
        return counts ? alpha / 4 : alpha;
    }

    /**
     * {@return bounds of the distance between two populations, from those of the distance between their samples, which are
     * independent of each other; the move outward has error rate alpha}
     */
    public Bounds widen(Bounds bounds, RespondentError other, double alpha) {
        if (!counts || !other.counts) {
            return other.widen(widen(bounds, alpha), alpha);
        }
        // respondents of both move a mean of cuts each by their own share of it, so that the squares of all add up
        return measure == DistanceMeasure.TOTAL_VARIATION || measure == DistanceMeasure.WASSERSTEIN_1
                ? new RespondentError(
                                measure,
                                true,
                                Math.min(smallest, other.smallest),
                                meanInverse + other.meanInverse,
                                meanHeaviest + other.meanHeaviest,
                                meanShift + other.meanShift,
                                Math.max(mostOptions, other.mostOptions))
                        .widen(bounds, alpha)
                : other.widen(widen(bounds, alpha / 2), alpha / 2);
    }

    /**
     * {@return bounds of the distance from the population's shares, from those of the distance from the references; the
     * move outward has error rate alpha}
     */
    public Bounds widen(Bounds bounds, double alpha) {
        if (!counts) {
            return bounds;
        }
        double log = Math.log(1 / alpha);
        return switch (measure) {
            case TOTAL_VARIATION, WASSERSTEIN_1 -> {
                // one respondent moves the mean by the mean of 1 / size over the questions answered at most, and all of
                // them move it by 1 together, so that the squares sum to at most the mean of 1 / size (McDiarmid); the
                // mean is convex in the reference: only the lower bound needs that of sample and population
                double deviation = Math.sqrt(log * meanInverse / 2) + log * meanHeaviest;
                yield bounds.widen(deviation + meanShift, deviation, 1);
            }
            case JENSEN_SHANNON, HELLINGER -> {
                double move =
                        RelativeEntropy.distance(measure, RelativeEntropy.radius(mostOptions - 1, log) / smallest);
                yield bounds.widen(move, move, 1);
            }
            // a share of people near zero, unseen in the sample, can make any divergence of any size
            case KULLBACK_LEIBLER -> new Bounds(0, Double.POSITIVE_INFINITY);
        };
    }
}

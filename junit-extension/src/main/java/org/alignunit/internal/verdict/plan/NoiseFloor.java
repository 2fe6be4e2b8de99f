package org.alignunit.internal.verdict.plan;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.CutDistance;

/**
 * The distance that chance alone is expected to show. Exact for total variation and Wasserstein-1, from 4,000 seeded
 * draws for Jensen-Shannon and Hellinger. The reference's shares stand for the population's, which are unknown.
 *
 * @param model expected plug-in distance of a model that answers just like the group; empty where the model's answers
 *     have no sampling error and the reference's does not count, and for Kullback-Leibler, whose expectation is
 *     infinite
 * @param group expected plug-in distance of the same survey, repeated with as many people; empty where the number of
 *     people is unknown, and for Kullback-Leibler
 */
public record NoiseFloor(OptionalDouble model, OptionalDouble group) {
    private static final int DRAWS = 4000;
    private static final int EXACT = 0;

    /**
     * The floor of one question; empty {@code answers} have no sampling error, and {@code sampledReference} counts the
     * reference's for the model, if its size is known.
     */
    public static NoiseFloor of(
            Target target, DistanceMeasure measure, boolean sampledReference, OptionalInt answers, long seed) {
        if (answers.orElse(1) < 1) {
            throw new IllegalArgumentException("a noise floor needs at least one answer: " + answers.getAsInt());
        }
        int people = (int) Math.max(1, Math.round(target.sampleSize().orElse(0)));
        boolean known = target.sampleSize().isPresent();
        int counted = known && sampledReference ? people : EXACT;
        return new NoiseFloor(
                expected(target.reference(), measure, answers.orElse(EXACT), counted, seed),
                known ? expected(target.reference(), measure, people, people, seed) : OptionalDouble.empty());
    }

    /** The floor of the mean distance over questions: the mean of their floors, empty where one of them is. */
    public static NoiseFloor of(
            List<Target> targets, DistanceMeasure measure, boolean sampledReference, OptionalInt answers, long seed) {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("there is no question to take a noise floor of");
        }
        List<NoiseFloor> floors = targets.stream()
                .map(target -> of(target, measure, sampledReference, answers, seed))
                .toList();
        return new NoiseFloor(mean(floors, NoiseFloor::model), mean(floors, NoiseFloor::group));
    }

    private static OptionalDouble mean(List<NoiseFloor> floors, Function<NoiseFloor, OptionalDouble> part) {
        List<OptionalDouble> parts = floors.stream().map(part).toList();
        return parts.stream().allMatch(OptionalDouble::isPresent)
                ? parts.stream().mapToDouble(OptionalDouble::getAsDouble).average()
                : OptionalDouble.empty();
    }

    /** The expected distance of two samples of these sizes from one distribution; {@code EXACT} is the distribution. */
    private static OptionalDouble expected(Distribution q, DistanceMeasure measure, int n, int r, long seed) {
        if (measure == DistanceMeasure.KULLBACK_LEIBLER || n == EXACT && r == EXACT) {
            return OptionalDouble.empty();
        }
        if (CutDistance.closest(measure) == measure) {
            return OptionalDouble.of(CutDistance.of(measure, q).expected(n, r));
        }
        SplittableRandom random = new SplittableRandom(seed);
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            sum += measure.between(sample(q, n, random), sample(q, r, random));
        }
        return OptionalDouble.of(sum / DRAWS);
    }

    private static Distribution sample(Distribution q, int size, SplittableRandom random) {
        if (size == EXACT) {
            return q;
        }
        return Distribution.ofWeights(q.support(), new Multinomial(q.shares()).counts(size, random));
    }
}

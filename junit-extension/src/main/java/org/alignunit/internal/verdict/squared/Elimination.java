package org.alignunit.internal.verdict.squared;

import java.util.Comparator;
import java.util.List;

/**
 * Drops models that are shown to be farther from people than the one that seems nearest, by their mean squared distance, at some looks at
 * their replies. The nearest is dropped only if a bound of how much farther it is than another one is wrong: these bounds, one for each
 * other model and look, share alpha. So it is lost with probability at most alpha.
 *
 * @param alpha probability allowed for losing the nearest
 * @param models how many there are at the start, at least 2
 * @param looks how often they are looked at, at most
 */
public record Elimination(double alpha, int models, int looks) {
    /** A model by its replies up to a look. */
    public interface Contender<C> {
        /** {@return the estimate of its mean squared distance} */
        double estimate();

        /** {@return by how much its mean squared distance is larger than another's, at least, at this error rate} */
        double fartherBy(C other, double alpha);
    }

    /** {@return those that are farther than the one with the least estimate, in their order} */
    public <C extends Contender<C>> List<C> farther(List<C> left) {
        C nearest = left.stream()
                .min(Comparator.comparingDouble(Contender::estimate))
                .orElseThrow();
        return left.stream()
                .filter(model -> model != nearest && model.fartherBy(nearest, alpha / looks / (models - 1)) > 0)
                .toList();
    }
}

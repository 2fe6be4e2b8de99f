package org.alignunit.internal.verdict.squared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Drops models that are shown to be farther from people than another, by their mean squared distance, at some looks at their
 * replies. One is farther whose lower bound is above the least upper bound. The nearest is dropped only if its lower bound or
 * another's upper one is wrong at some look: the lower bounds share half of alpha over the looks, the upper ones the other half
 * over looks and models. So it is lost with probability at most alpha.
 *
 * @param alpha probability allowed for losing the nearest
 * @param models how many there are at the start
 * @param looks how often they are looked at, at most
 */
public record Elimination(double alpha, int models, int looks) {
    /** A model by its replies up to a look. */
    public interface Contender {
        /** {@return the estimate of its mean squared distance} */
        double estimate();

        /** {@return the lower bound at this error rate, at most the estimate where that is positive} */
        double lower(double alpha);

        /** {@return the upper bound at this error rate, at least the estimate} */
        double upper(double alpha);
    }

    /** {@return the lower bound of a model at a look} */
    public double lower(Contender model) {
        return model.lower(alpha / 2 / looks);
    }

    /** {@return the upper bound of a model at a look} */
    public double upper(Contender model) {
        return model.upper(alpha / 2 / looks / models);
    }

    /** {@return those that are farther than another, in their order} */
    public <C extends Contender> List<C> farther(List<C> left) {
        List<C> nearestFirst = new ArrayList<>(left);
        nearestFirst.sort(Comparator.comparingDouble(Contender::estimate));
        double least = Double.POSITIVE_INFINITY;
        for (C model : nearestFirst) {
            if (model.estimate() < least) {
                least = Math.min(least, upper(model));
            }
        }
        double bound = least;
        return left.stream()
                .filter(model -> model.estimate() > bound && lower(model) > bound)
                .toList();
    }
}

package org.alignunit.microdata.imports.people;

import java.util.List;
import java.util.Map;
import org.alignunit.microdata.aggregate.Sums;
import org.alignunit.microdata.raking.Trimming;

/**
 * How raking changed the weights of a wave.
 *
 * @param factors the factor of each cell, by the levels of its people
 * @param trimming how large weights were trimmed
 * @param cycles how often all margins were gone through
 * @param largestError the largest difference of a level's share from the margin's, before trimming
 * @param before people with their base weights
 * @param after people with their final weights
 */
public record RakedWave(
        Map<List<Integer>, Double> factors,
        Trimming trimming,
        int cycles,
        double largestError,
        Sums before,
        Sums after) {
    /** Weights that are not raked. */
    static final RakedWave NONE = new RakedWave(Map.of(), Trimming.NONE, 0, 0, Sums.ZERO, Sums.ZERO);

    /** Copies the factors. */
    public RakedWave {
        factors = Map.copyOf(factors);
    }

    /** The factor of a cell; 1 where weights are not raked. */
    double factor(List<Integer> levels) {
        return factors.getOrDefault(levels, 1.0);
    }

    RakedWave withTrimming(Trimming newTrimming) {
        return new RakedWave(factors, newTrimming, cycles, largestError, before, after);
    }

    RakedWave withAfter(Sums newAfter) {
        return new RakedWave(factors, trimming, cycles, largestError, before, newAfter);
    }

    /** The sums of people of a cell with their final weights. */
    Sums apply(List<Integer> levels, boolean large, Sums sums) {
        Sums raked = sums.scaled(factor(levels));
        long people = sums.respondents();
        if (trimming.equals(Trimming.NONE)) {
            return raked;
        }
        double limit = trimming.limit();
        double shift = trimming.shift();
        return large
                ? new Sums(people, people * limit, people * limit * limit)
                : new Sums(
                        people,
                        raked.weight() + people * shift,
                        raked.squared() + 2 * shift * raked.weight() + people * shift * shift);
    }
}

package org.alignunit.microdata.imports.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.Sums;
import org.alignunit.microdata.mapping.RakingTarget.PopulationMargin;

/**
 * A sample beside the population, before raking.
 *
 * @param column the margin
 * @param population the population's shares, by level
 * @param sample the sample's shares, by level
 * @param distance the total variation between them
 * @param lower what the distance of those whom the sample stands for is at least, at 95 % confidence
 * @param upper what it is at most
 */
public record MarginComparison(
        String column, List<Double> population, List<Double> sample, double distance, double lower, double upper) {
    private static final double ALPHA = 0.05;
    private static final double FAR = 0.05;

    /** Copies the lists. */
    public MarginComparison {
        population = List.copyOf(population);
        sample = List.copyOf(sample);
    }

    /** Whether more than chance sets the sample apart, and by more than 5 points. */
    public boolean isFar() {
        return lower > FAR;
    }

    /** The people of a wave who have a weight and are not excluded, beside a margin; they need no level in other margins. */
    static MarginComparison of(Weighting weighting, int wave, int place, PopulationMargin margin) {
        List<Double> population = List.copyOf(margin.shares().values());
        double total = population.stream().mapToDouble(Double::doubleValue).sum();
        Sums[] levels = new Sums[population.size()];
        Arrays.fill(levels, Sums.ZERO);
        for (Aggregate.Total people : weighting.aggregate().totals()) {
            int level = people.profile().levels().get(place);
            if (people.profile().wave() == wave && level >= 0 && weighting.isWeighted(people.profile())) {
                levels[level] = levels[level].plus(people.sums());
            }
        }
        Sums all = Arrays.stream(levels).reduce(Sums.ZERO, Sums::plus);
        List<Double> sample = new ArrayList<>();
        double distance = 0;
        for (int i = 0; i < levels.length; i++) {
            double share = all.weight() == 0 ? 0 : levels[i].weight() / all.weight();
            sample.add(share);
            distance += Math.abs(share - population.get(i) / total) / 2;
        }
        double chance = chance(levels.length, all.effectiveSize());
        return new MarginComparison(
                margin.column(),
                population,
                sample,
                distance,
                Math.max(0, distance - chance),
                Math.min(1, distance + chance));
    }

    /** How far a sample lies at most from those whom it stands for: the expectation of the distance, and McDiarmid's bound. */
    private static double chance(int levels, double people) {
        return people == 0 ? 1 : Math.sqrt((levels - 1) / people) / 2 + Math.sqrt(Math.log(1 / ALPHA) / (2 * people));
    }

    /** The people of a wave beside every margin. */
    public static List<MarginComparison> of(Weighting weighting, int wave, List<PopulationMargin> margins) {
        List<MarginComparison> comparisons = new ArrayList<>();
        for (PopulationMargin margin : margins) {
            comparisons.add(of(weighting, wave, comparisons.size(), margin));
        }
        return comparisons;
    }
}

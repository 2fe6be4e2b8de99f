package org.alignunit.microdata.aggregate;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a person is apart from the answers. All of it is given by the places in the lists of the plan.
 *
 * @param groups the groups that the person belongs to
 * @param exclusions the reasons for which the person is excluded; none for most
 * @param wave the wave, {@link #NONE} if none
 * @param levels the level in each margin, {@link #NONE} for a code that the margin does not name
 * @param weight whether there is a weight
 */
public record Profile(
        Set<Integer> groups, Set<Integer> exclusions, int wave, List<Integer> levels, WeightState weight) {
    /** Stands for no wave and for no level. */
    public static final int NONE = -1;

    /** Copies sets and list. */
    public Profile {
        groups = Set.copyOf(groups);
        exclusions = Set.copyOf(exclusions);
        levels = List.copyOf(levels);
    }

    /**
     * The profile of those who meet some conditions of a plan, whose state of the weight is still open. A wave below
     * {@link #NONE} tells that they lie in several waves: -3 for two.
     */
    public static Profile of(AggregatePlan plan, Predicate<Where> met) {
        Set<Integer> waves =
                places(plan.waves().stream().map(AggregatePlan.Wave::where).toList(), met);
        List<Integer> levels = plan.margins().stream()
                .map(margin -> first(places(margin.conditions(), met)))
                .toList();
        return new Profile(
                places(plan.groups(), met),
                places(plan.exclusions(), met),
                waves.size() > 1 ? NONE - waves.size() : first(waves),
                levels,
                WeightState.MISSING);
    }

    private static Set<Integer> places(List<Where> conditions, Predicate<Where> met) {
        return IntStream.range(0, conditions.size())
                .filter(place -> met.test(conditions.get(place)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static int first(Set<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).min().orElse(NONE);
    }

    /** This profile with a state of the weight. */
    public Profile with(WeightState state) {
        return new Profile(groups, exclusions, wave, levels, state);
    }
}

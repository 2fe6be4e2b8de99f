package org.alignunit.microdata.imports.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.mapping.MappedGroup;
import org.alignunit.microdata.mapping.MappedQuestion;
import org.alignunit.microdata.mapping.MappedWave;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.WeightColumn;
import org.jspecify.annotations.Nullable;

/** What must be counted for a mapping. */
public final class Plans {
    private Plans() {}

    /** Everything that the survey file needs. */
    public static AggregatePlan all(Mapping mapping) {
        return new AggregatePlan(
                mapping.questions().stream().map(MappedQuestion::column).toList(),
                mapping.groups().stream().map(MappedGroup::where).toList(),
                exclusions(mapping),
                waves(mapping),
                margins(mapping),
                mapping.crosstabs() == null
                        ? List.of()
                        : pairs(mapping.questions().size()),
                List.of());
    }

    /**
     * The exclusions of the mapping, and after them people with a number below 0 where an exclusion leaves out low ones: they
     * are among those whom it leaves out, so that they change nothing.
     */
    private static List<Where> exclusions(Mapping mapping) {
        List<Where> exclusions = new ArrayList<>();
        mapping.exclusions().forEach(exclusion -> exclusions.add(exclusion.where()));
        negative(mapping)
                .forEach(exclusion -> exclusions.add(new Where.Below(
                        ((Where.Below) mapping.exclusions().get(exclusion).where()).column(), 0)));
        return exclusions;
    }

    /** The exclusions that leave out low numbers: the nth is counted again below 0, as the nth after all exclusions. */
    public static List<Integer> negative(Mapping mapping) {
        return IntStream.range(0, mapping.exclusions().size())
                .filter(i -> mapping.exclusions().get(i).where() instanceof Where.Below below && below.limit() > 0)
                .boxed()
                .toList();
    }

    /** People and weights alone. */
    static AggregatePlan totals(AggregatePlan all) {
        return new AggregatePlan(List.of(), List.of(), all.exclusions(), all.waves(), all.margins());
    }

    /** The same questions with another column of weights in every wave; null to count everybody once. */
    public static AggregatePlan weightedBy(Mapping mapping, @Nullable String column) {
        AggregatePlan all = all(mapping);
        return new AggregatePlan(
                all.questions(),
                all.groups(),
                all.exclusions(),
                all.waves().stream()
                        .map(wave -> new AggregatePlan.Wave(wave.id(), wave.where(), column))
                        .toList(),
                all.margins());
    }

    /** The weight of a wave. */
    public static WeightColumn weight(Mapping mapping, int wave) {
        WeightColumn own =
                mapping.waves().isEmpty() ? null : mapping.waves().get(wave).weight();
        WeightColumn common = mapping.weight();
        return own != null ? own : common != null ? common : new WeightColumn(null, List.of());
    }

    private static List<AggregatePlan.Wave> waves(Mapping mapping) {
        if (mapping.waves().isEmpty()) {
            return List.of(AggregatePlan.Wave.all(weight(mapping, 0).column()));
        }
        List<AggregatePlan.Wave> waves = new ArrayList<>();
        for (MappedWave wave : mapping.waves()) {
            String weight = weight(mapping, waves.size()).column();
            waves.add(new AggregatePlan.Wave(wave.id(), wave.where(), weight));
        }
        return waves;
    }

    private static List<AggregatePlan.Levels> margins(Mapping mapping) {
        return mapping.raking() == null
                ? List.of()
                : mapping.raking().margins().stream()
                        .map(margin -> new AggregatePlan.Levels(
                                margin.column(), List.copyOf(margin.shares().keySet())))
                        .toList();
    }

    /** Each pair of so many questions. */
    static List<AggregatePlan.Pair> pairs(int questions) {
        List<AggregatePlan.Pair> pairs = new ArrayList<>();
        for (int first = 0; first < questions; first++) {
            for (int second = first + 1; second < questions; second++) {
                pairs.add(new AggregatePlan.Pair(first, second));
            }
        }
        return pairs;
    }
}

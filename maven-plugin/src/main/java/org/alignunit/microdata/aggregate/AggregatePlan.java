package org.alignunit.microdata.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is counted by what. Columns are named; groups, exclusions, waves and margins are known by their place in the lists.
 *
 * @param questions the columns whose codes are counted
 * @param groups who belongs to each group; a person may belong to several
 * @param exclusions who is excluded, by reason; excluded people are counted too, apart
 * @param waves the waves, of which a person belongs to one at most
 * @param margins the columns to rake by
 * @param pairs the questions whose codes are counted together
 * @param cuts above which weight people are counted apart
 */
public record AggregatePlan(
        List<String> questions,
        List<Where> groups,
        List<Where> exclusions,
        List<Wave> waves,
        List<Levels> margins,
        List<Pair> pairs,
        List<Cut> cuts) {
    /** A plan without pairs and cuts. */
    public AggregatePlan(
            List<String> questions,
            List<Where> groups,
            List<Where> exclusions,
            List<Wave> waves,
            List<Levels> margins) {
        this(questions, groups, exclusions, waves, margins, List.of(), List.of());
    }

    /** Copies the lists. */
    public AggregatePlan {
        pairs = List.copyOf(pairs);
        cuts = List.copyOf(cuts);
        questions = List.copyOf(questions);
        groups = List.copyOf(groups);
        exclusions = List.copyOf(exclusions);
        waves = List.copyOf(waves);
        margins = List.copyOf(margins);
    }

    /**
     * A wave of the survey; a survey without waves is one wave of everybody.
     *
     * @param id its name in messages
     * @param weight the column of weights; null if everybody counts once
     */
    public record Wave(String id, Where where, @Nullable String weight) {
        /** Everybody. */
        public static Wave all(@Nullable String weight) {
            return new Wave("", Where.ALWAYS, weight);
        }
    }

    /** A column whose codes are the levels of a margin. */
    public record Levels(String column, List<Value> codes) {
        /** Copies the codes. */
        public Levels {
            codes = List.copyOf(codes);
        }

        /** The condition of each level. */
        List<Where> conditions() {
            return codes.stream()
                    .<Where>map(code -> new Where.Codes(column, Set.of(code)))
                    .toList();
        }
    }

    /** Two questions of the plan, by their places. */
    public record Pair(int first, int second) {}

    /**
     * The weight above which people are {@link WeightState#LARGE}, for those of a wave who have the same levels. Where
     * there is none, nobody is.
     */
    public record Cut(int wave, List<Integer> levels, double above) {
        /** Copies the levels. */
        public Cut {
            levels = List.copyOf(levels);
        }
    }

    /** All conditions. */
    public List<Where> conditions() {
        List<Where> conditions = new ArrayList<>(groups);
        conditions.addAll(exclusions);
        waves.forEach(wave -> conditions.add(wave.where()));
        margins.forEach(margin -> conditions.addAll(margin.conditions()));
        return conditions;
    }

    /** The same counts with other cuts. */
    public AggregatePlan withCuts(List<Cut> newCuts) {
        return new AggregatePlan(questions, groups, exclusions, waves, margins, pairs, newCuts);
    }

    /** The weight above which people of a wave and of these levels are counted apart. */
    public double cut(int wave, List<Integer> levels) {
        return cuts.stream()
                .filter(cut -> cut.wave() == wave && cut.levels().equals(levels))
                .mapToDouble(Cut::above)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}

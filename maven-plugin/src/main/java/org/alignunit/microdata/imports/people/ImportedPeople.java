package org.alignunit.microdata.imports.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.aggregate.Profile;
import org.alignunit.microdata.aggregate.Sums;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.raking.RakingException;
import org.alignunit.microdata.source.Microdata;

/**
 * What a mapping makes of microdata.
 *
 * @param mapping the mapping, with values of the types of the columns
 * @param plan what was counted
 * @param rows everybody in the data, whether or not they count
 * @param keys the options of each question
 * @param scenario all decisions of the mapping made
 * @param references what the survey file holds: the answers of enough people
 * @param leftOut the answers of too few people
 * @param structures how much the answers of one person hang together, if pairs of questions are counted
 * @param undone what would be, had one decision not been made
 */
public record ImportedPeople(
        Mapping mapping,
        AggregatePlan plan,
        Aggregate rows,
        List<AnswerKey> keys,
        Scenario scenario,
        List<GroupAnswers.Key> references,
        List<GroupAnswers.Key> leftOut,
        List<GroupStructure> structures,
        List<Undone> undone) {
    /** Copies the lists. */
    public ImportedPeople {
        keys = List.copyOf(keys);
        references = List.copyOf(references);
        leftOut = List.copyOf(leftOut);
        structures = List.copyOf(structures);
        undone = List.copyOf(undone);
    }

    /** A decision of a mapping. */
    public enum Decision {
        /** People are left out. */
        EXCLUSION,
        /** Weights are raked. */
        RAKING
    }

    /**
     * What would be without a decision.
     *
     * @param name the exclusion's name
     * @param people how many people it leaves out, whether or not another exclusion does too
     * @param weightShare their share of all base weights
     * @param shift how far it moved the references
     */
    public record Undone(
            Decision decision, String name, long people, double weightShare, Scenario scenario, Shift shift) {}

    /**
     * Applies a mapping.
     *
     * @throws RakingException if no weights meet the margins
     */
    public static ImportedPeople of(
            Mapping mapping, Microdata data, AggregatePlan plan, Aggregate rows, List<AnswerKey> keys) {
        Set<Integer> exclusions =
                IntStream.range(0, mapping.exclusions().size()).boxed().collect(Collectors.toSet());
        boolean raked = mapping.raking() != null && mapping.raking().applied();
        Decisions decisions = new Decisions(exclusions, raked);
        Scenario scenario = Scenario.of(plan, keys, Weighting.of(mapping, data, plan, rows, decisions));
        Predicate<GroupAnswers> enough = answers -> answers.opinions().respondents() >= mapping.minimumRespondents()
                && answers.opinions().weight() > 0;
        List<GroupAnswers.Key> references = scenario.answers().stream()
                .filter(enough)
                .map(GroupAnswers::key)
                .toList();
        List<GroupAnswers.Key> leftOut = scenario.answers().stream()
                .filter(enough.negate())
                .map(GroupAnswers::key)
                .toList();
        List<Undone> undone = new ArrayList<>();
        for (int i = 0; i < mapping.exclusions().size(); i++) {
            int place = i;
            Scenario without =
                    Scenario.of(plan, keys, Weighting.of(mapping, data, plan, rows, decisions.without(place)));
            Sums excluded = sum(rows, profile -> profile.exclusions().contains(place));
            undone.add(new Undone(
                    Decision.EXCLUSION,
                    mapping.exclusions().get(i).name(),
                    excluded.respondents(),
                    share(excluded, sum(rows, profile -> true)),
                    without,
                    Shift.between(scenario, without, keys, references)));
        }
        if (raked) {
            Scenario without = Scenario.of(plan, keys, Weighting.of(mapping, data, plan, rows, decisions.unraked()));
            undone.add(new Undone(
                    Decision.RAKING, "raking", 0, 0, without, Shift.between(scenario, without, keys, references)));
        }
        List<GroupStructure> structures =
                Structures.isFeasible(mapping, data) ? Structures.of(mapping, keys, scenario.weighting()) : List.of();
        return new ImportedPeople(mapping, plan, rows, keys, scenario, references, leftOut, structures, undone);
    }

    private static double share(Sums part, Sums all) {
        return all.weight() == 0 ? 0 : part.weight() / all.weight();
    }

    /** People of all waves. */
    private static Sums sum(Aggregate rows, Predicate<Profile> who) {
        return rows.totals().stream()
                .filter(total -> total.profile().wave() != Profile.NONE && who.test(total.profile()))
                .map(Aggregate.Total::sums)
                .reduce(Sums.ZERO, Sums::plus);
    }

    /** The groups that have a reference. */
    public Set<Integer> groups() {
        return references.stream().map(GroupAnswers.Key::group).collect(Collectors.toSet());
    }

    /** People in no wave of a survey with waves. */
    public long inNoWave() {
        return rows.totals().stream()
                .filter(total -> total.profile().wave() == Profile.NONE)
                .mapToLong(total -> total.sums().respondents())
                .sum();
    }
}

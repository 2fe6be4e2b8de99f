package org.alignunit.microdata.imports.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.aggregate.Profile;
import org.alignunit.microdata.aggregate.Sums;
import org.alignunit.microdata.aggregate.WeightState;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.RakingTarget;
import org.alignunit.microdata.raking.Margin;
import org.alignunit.microdata.raking.Raked;
import org.alignunit.microdata.raking.Raking;
import org.alignunit.microdata.raking.RakingCell;
import org.alignunit.microdata.raking.RakingException;
import org.alignunit.microdata.raking.Trimming;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.Value;

/** Who counts under some decisions, and with what weight. */
public final class Weighting {
    private final Microdata data;
    private final AggregatePlan plan;
    private final Decisions decisions;
    private final List<RakedWave> waves = new ArrayList<>();
    private Aggregate aggregate;
    private List<AggregatePlan.Cut> cuts = List.of();

    private Weighting(Microdata data, AggregatePlan plan, Aggregate aggregate, Decisions decisions) {
        this.data = data;
        this.plan = plan;
        this.aggregate = aggregate;
        this.decisions = decisions;
    }

    /**
     * The weights under some decisions.
     *
     * @param aggregate what the data hold by the plan
     * @throws RakingException if no weights meet the margins
     */
    public static Weighting of(
            Mapping mapping, Microdata data, AggregatePlan plan, Aggregate aggregate, Decisions decisions) {
        Weighting weighting = new Weighting(data, plan, aggregate, decisions);
        RakingTarget target = mapping.raking();
        if (target == null || !decisions.raked()) {
            weighting.waves.addAll(Collections.nCopies(plan.waves().size(), RakedWave.NONE));
            return weighting;
        }
        for (int wave = 0; wave < plan.waves().size(); wave++) {
            weighting.waves.add(weighting.rake(target, wave));
        }
        weighting.cut();
        for (int wave = 0; wave < plan.waves().size(); wave++) {
            weighting.waves.set(wave, weighting.waves.get(wave).withAfter(weighting.people(wave)));
        }
        return weighting;
    }

    /** What is counted: people whose weight is trimmed stand apart in it. */
    public Aggregate aggregate() {
        return aggregate;
    }

    /** The same people by groups of their own, and some pairs of questions. */
    Aggregate counted(List<Where> groups, List<AggregatePlan.Pair> pairs) {
        return data.aggregate(new AggregatePlan(
                plan.questions(), groups, plan.exclusions(), plan.waves(), plan.margins(), pairs, cuts));
    }

    /** How the weights of each wave were raked. */
    public List<RakedWave> waves() {
        return List.copyOf(waves);
    }

    /** Whether people count at all. */
    public boolean counts(Profile profile) {
        return isWeighted(profile) && !(decisions.raked() && profile.levels().contains(Profile.NONE));
    }

    /** Whether people have a weight and are not excluded, whatever their levels in the margins. */
    boolean isWeighted(Profile profile) {
        return profile.wave() != Profile.NONE
                && (profile.weight() == WeightState.POSITIVE || profile.weight() == WeightState.LARGE)
                && Collections.disjoint(profile.exclusions(), decisions.exclusions());
    }

    /** Sums with the final weights; zero for people who do not count. */
    public Sums apply(Profile profile, Sums sums) {
        return counts(profile)
                ? waves.get(profile.wave()).apply(profile.levels(), profile.weight() == WeightState.LARGE, sums)
                : Sums.ZERO;
    }

    /** The people of a wave with their final weights. */
    public Sums people(int wave) {
        return aggregate.totals().stream()
                .filter(total -> total.profile().wave() == wave)
                .map(total -> apply(total.profile(), total.sums()))
                .reduce(Sums.ZERO, Sums::plus);
    }

    /** People of a wave who count by their weight, but have no level in some margin. */
    public long withoutLevel(int wave) {
        return aggregate.totals().stream()
                .filter(total ->
                        total.profile().wave() == wave && isWeighted(total.profile()) && !counts(total.profile()))
                .mapToLong(total -> total.sums().respondents())
                .sum();
    }

    private RakedWave rake(RakingTarget target, int wave) {
        Map<String, List<Integer>> names = new TreeMap<>();
        Map<List<Integer>, Sums> cells = new HashMap<>();
        for (Aggregate.Total total : aggregate.totals()) {
            if (total.profile().wave() == wave && counts(total.profile())) {
                names.put(total.profile().levels().toString(), total.profile().levels());
                cells.merge(total.profile().levels(), total.sums(), Sums::plus);
            }
        }
        // in an order of their own: the last bits of sums depend on it
        List<List<Integer>> levels = List.copyOf(names.values());
        List<Margin> margins = target.margins().stream()
                .map(margin -> new Margin(
                        margin.column(),
                        margin.shares().keySet().stream().map(Value::toString).toList(),
                        List.copyOf(margin.shares().values())))
                .toList();
        Raked raked = Raking.rake(
                margins,
                levels.stream()
                        .map(level -> new RakingCell(
                                level,
                                cells.get(level).respondents(),
                                cells.get(level).weight()))
                        .toList());
        Map<List<Integer>, Double> factors = new HashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            factors.put(levels.get(i), raked.factors()[i]);
        }
        Sums before = levels.stream().map(cells::get).reduce(Sums.ZERO, Sums::plus);
        RakedWave found =
                new RakedWave(factors, Trimming.NONE, raked.cycles(), raked.largestError(), before, Sums.ZERO);
        return target.trim() == null ? found : found.withTrimming(trim(found, wave, target.trim()));
    }

    private Trimming trim(RakedWave raked, int wave, double times) {
        double mean = raked.before().weight() / raked.before().respondents();
        return Trimming.to(times * mean, raked.before().respondents(), threshold -> above(raked, wave, threshold));
    }

    /** Sums of weights above a threshold, for which the data are asked only where there can be any. */
    private Trimming.Tail above(RakedWave raked, int wave, double threshold) {
        boolean any = aggregate.totals().stream()
                .filter(total -> total.profile().wave() == wave && counts(total.profile()))
                .anyMatch(
                        total -> total.largest() * raked.factor(total.profile().levels()) > threshold);
        if (!any) {
            return new Trimming.Tail(0, 0);
        }
        long people = 0;
        double weight = 0;
        Predicate<Profile> large =
                profile -> profile.wave() == wave && profile.weight() == WeightState.LARGE && counts(profile);
        for (Aggregate.Total total : data.aggregate(Plans.totals(plan).withCuts(cuts(raked, wave, threshold)))
                .totals()) {
            if (large.test(total.profile())) {
                people += total.sums().respondents();
                weight += total.sums().weight() * raked.factor(total.profile().levels());
            }
        }
        return new Trimming.Tail(people, weight);
    }

    private static List<AggregatePlan.Cut> cuts(RakedWave raked, int wave, double threshold) {
        List<AggregatePlan.Cut> cuts = new ArrayList<>();
        raked.factors().forEach((levels, factor) -> cuts.add(new AggregatePlan.Cut(wave, levels, threshold / factor)));
        return cuts;
    }

    private void cut() {
        List<AggregatePlan.Cut> found = new ArrayList<>();
        for (int wave = 0; wave < waves.size(); wave++) {
            Trimming trimming = waves.get(wave).trimming();
            if (!trimming.equals(Trimming.NONE)) {
                found.addAll(cuts(waves.get(wave), wave, trimming.limit() - trimming.shift()));
            }
        }
        if (!found.isEmpty()) {
            cuts = found;
            aggregate = data.aggregate(plan.withCuts(cuts));
        }
    }
}

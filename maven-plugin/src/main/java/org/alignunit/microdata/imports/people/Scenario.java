package org.alignunit.microdata.imports.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.aggregate.Profile;
import org.alignunit.microdata.aggregate.Sums;

/** What all groups answered to all questions, under some decisions. */
public final class Scenario {
    private final AggregatePlan plan;
    private final List<AnswerKey> keys;
    private final Weighting weighting;
    private final Map<GroupAnswers.Key, GroupAnswers> answers = new LinkedHashMap<>();

    private Scenario(AggregatePlan plan, List<AnswerKey> keys, Weighting weighting) {
        this.plan = plan;
        this.keys = keys;
        this.weighting = weighting;
        for (int question = 0; question < keys.size(); question++) {
            count(question);
        }
    }

    /** The answers of those who count, with their weights; a key for each question of the plan. */
    public static Scenario of(AggregatePlan plan, List<AnswerKey> keys, Weighting weighting) {
        return new Scenario(plan, keys, weighting);
    }

    private void count(int question) {
        AnswerKey key = keys.get(question);
        int groups = plan.groups().size();
        int waves = plan.waves().size();
        int options = key.options().size();
        // the last place of each is for those who were not asked
        Sums[][] sums = new Sums[groups * waves][options + 1];
        for (Sums[] each : sums) {
            Arrays.fill(each, Sums.ZERO);
        }
        for (Aggregate.AnswerSums answer : weighting.aggregate().answers().get(question)) {
            Profile profile = answer.profile();
            int option = key.option(answer.code());
            if (weighting.counts(profile) && option != AnswerKey.NO_ROLE) {
                int place = option == AnswerKey.NOT_ASKED ? options : option;
                Sums weighted = weighting.apply(profile, answer.sums());
                for (int group : profile.groups()) {
                    Sums[] cell = sums[group * waves + profile.wave()];
                    cell[place] = cell[place].plus(weighted);
                }
            }
        }
        for (int cell = 0; cell < sums.length; cell++) {
            GroupAnswers.Key place = new GroupAnswers.Key(question, cell / waves, cell % waves);
            answers.put(
                    place, GroupAnswers.of(place, key, List.of(sums[cell]).subList(0, options), sums[cell][options]));
        }
    }

    /** All answers: by question, then by group, then by wave. */
    public List<GroupAnswers> answers() {
        return List.copyOf(answers.values());
    }

    /** What a group answered to a question in a wave. */
    public GroupAnswers answers(GroupAnswers.Key key) {
        return answers.get(key);
    }

    /** Who counts, with what weight. */
    public Weighting weighting() {
        return weighting;
    }

    /** The people with their final weights, of all waves. */
    public Sums people() {
        return IntStream.range(0, plan.waves().size())
                .mapToObj(weighting::people)
                .reduce(Sums.ZERO, Sums::plus);
    }

    /** The largest final weight of anybody, whatever the group and the answers. */
    public double largestWeight() {
        double largest = 0;
        for (Aggregate.Total total : weighting.aggregate().totals()) {
            Sums heaviest = new Sums(1, total.largest(), total.largest() * total.largest());
            largest =
                    Math.max(largest, weighting.apply(total.profile(), heaviest).weight());
        }
        return largest;
    }

    /** The people who were not asked a question, whatever their groups. */
    public Sums notAsked(int question) {
        return weighting.aggregate().answers().get(question).stream()
                .filter(answer -> keys.get(question).option(answer.code()) == AnswerKey.NOT_ASKED)
                .map(answer -> weighting.apply(answer.profile(), answer.sums()))
                .reduce(Sums.ZERO, Sums::plus);
    }

    /** Two questions within a group, where people stated an opinion on both. */
    public record Crosstab(int group, int wave, int first, int second, double[][] weights, long respondents) {}

    /** All pairs of questions of the plan: by group, then by wave, then by pair. */
    public List<Crosstab> crosstabs() {
        List<Crosstab> crosstabs = new ArrayList<>();
        for (int group = 0; group < plan.groups().size(); group++) {
            for (int wave = 0; wave < plan.waves().size(); wave++) {
                for (int pair = 0; pair < plan.pairs().size(); pair++) {
                    crosstabs.add(crosstab(group, wave, pair));
                }
            }
        }
        return crosstabs;
    }

    private Crosstab crosstab(int group, int wave, int pair) {
        AggregatePlan.Pair questions = plan.pairs().get(pair);
        AnswerKey first = keys.get(questions.first());
        AnswerKey second = keys.get(questions.second());
        int[] rows = opinions(first);
        int[] columns = opinions(second);
        double[][] weights = new double[Arrays.stream(rows).max().orElse(-1) + 1]
                [Arrays.stream(columns).max().orElse(-1) + 1];
        long respondents = 0;
        for (Aggregate.PairSums answer : weighting.aggregate().pairs().get(pair)) {
            Profile profile = answer.profile();
            int row = first.option(answer.first());
            int column = second.option(answer.second());
            boolean here = profile.wave() == wave && profile.groups().contains(group) && weighting.counts(profile);
            if (here && row >= 0 && column >= 0 && rows[row] >= 0 && columns[column] >= 0) {
                Sums weighted = weighting.apply(profile, answer.sums());
                weights[rows[row]][columns[column]] += weighted.weight();
                respondents += weighted.respondents();
            }
        }
        return new Crosstab(group, wave, questions.first(), questions.second(), weights, respondents);
    }

    /** The place of each option among the opinions; -1 for a refusal. */
    static int[] opinions(AnswerKey key) {
        int[] places = new int[key.options().size()];
        int opinions = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = key.options().get(i).refusal() ? -1 : opinions++;
        }
        return places;
    }
}

package org.alignunit.microdata.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.aggregate.Profile;
import org.alignunit.microdata.aggregate.Sums;
import org.alignunit.microdata.aggregate.WeightState;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/**
 * Makes the aggregate of a table: one query for all people, one for each question, and one for each pair of questions.
 * People are grouped by the columns that conditions name; whom a group belongs to is worked out here, as for files.
 */
final class SqlAggregator {
    private static final int MOST_CODES = 10_000;

    private final SqlTable table;
    private final AggregatePlan plan;
    private final List<String> keyNames = new ArrayList<>();
    private final List<ColumnKey> keys = new ArrayList<>();
    private final List<String> weightNames;
    private final Map<List<SqlColumn.Known>, Profile> profiles = new HashMap<>();

    private SqlAggregator(SqlTable table, AggregatePlan plan) {
        this.table = table;
        this.plan = plan;
        Map<String, List<Where.Test>> tests = new LinkedHashMap<>();
        plan.conditions().stream()
                .flatMap(Where::tests)
                .distinct()
                .forEach(test -> tests.computeIfAbsent(test.column(), name -> new ArrayList<>())
                        .add(test));
        tests.forEach((name, own) -> {
            keyNames.add(name);
            keys.add(ColumnKey.of(table, table.column(name), own, !plan.cuts().isEmpty()));
        });
        weightNames = plan.waves().stream()
                .map(AggregatePlan.Wave::weight)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static Aggregate of(SqlTable table, AggregatePlan plan) {
        SqlAggregator aggregator = new SqlAggregator(table, plan);
        return table.database().frozen(aggregator::aggregate);
    }

    private Aggregate aggregate() {
        List<SqlColumn> questions = plan.questions().stream().map(table::column).toList();
        List<SqlWeight> weights = weights(List.of());
        List<@Nullable String> cuts = new ArrayList<>(Collections.nCopies(weights.size(), null));
        List<AlikePeople> all = query(List.of(), weights, cuts, true, "count all people");
        if (all.isEmpty()) {
            throw table.database().fault("it holds no rows", "name the table that holds the people");
        }
        all.forEach(this::check);
        if (!plan.cuts().isEmpty()) {
            for (int i = 0; i < cuts.size(); i++) {
                cuts.set(i, cut(all, i));
            }
            all = query(List.of(), weights, cuts, true, "count all people");
        }
        List<SqlWeight> known = weights(all);
        long people = all.stream().mapToLong(AlikePeople::people).sum();
        List<List<Aggregate.AnswerSums>> answers = new ArrayList<>();
        for (SqlColumn question : questions) {
            answers.add(answers(checked(
                    query(List.of(question), known, cuts, false, "count the answers in column " + question.name()),
                    question,
                    people)));
        }
        List<List<Aggregate.PairSums>> pairs = new ArrayList<>();
        for (AggregatePlan.Pair pair : plan.pairs()) {
            SqlColumn first = questions.get(pair.first());
            SqlColumn second = questions.get(pair.second());
            String purpose = "count the answers in columns " + first.name() + " and " + second.name();
            pairs.add(pairs(checked(query(List.of(first, second), known, cuts, false, purpose), first, people)));
        }
        return new Aggregate(totals(all), answers, pairs);
    }

    /** The columns of weights; those that everybody has are asked less of. */
    private List<SqlWeight> weights(List<AlikePeople> all) {
        return IntStream.range(0, weightNames.size())
                .mapToObj(place -> new SqlWeight(
                        table,
                        table.column(weightNames.get(place)),
                        place,
                        !all.isEmpty()
                                && all.stream()
                                        .map(group -> group.weights().get(place))
                                        .allMatch(states -> states.zero() == 0 && states.missing() == 0)))
                .toList();
    }

    private List<AlikePeople> query(
            List<SqlColumn> questions,
            List<SqlWeight> weights,
            List<@Nullable String> cuts,
            boolean extremes,
            String purpose) {
        return new GroupQuery(table, keys, questions, weights, cuts, extremes).run(purpose);
    }

    private List<AlikePeople> checked(List<AlikePeople> groups, SqlColumn question, long people) {
        if (groups.stream()
                        .map(AlikePeople::codes)
                        .distinct()
                        .limit(MOST_CODES + 1L)
                        .count()
                > MOST_CODES) {
            throw table.database()
                    .fault(
                            "column " + question.name() + ": it has more than " + MOST_CODES + " values",
                            "a question has few codes: name another column, or recode this one");
        }
        if (groups.stream().mapToLong(AlikePeople::people).sum() != people) {
            throw table.database().fault("it changed while it was read", "import again");
        }
        return groups;
    }

    private Profile profile(AlikePeople group) {
        return profiles.computeIfAbsent(
                group.keys(),
                values -> Profile.of(
                        plan,
                        condition -> condition.isMet(test -> test.isMetBy(
                                values.get(keyNames.indexOf(test.column())).value()))));
    }

    /** The place of the weight of a group's wave; -1 if its people count once each. */
    private int weight(Profile profile) {
        String name =
                profile.wave() < 0 ? null : plan.waves().get(profile.wave()).weight();
        return name == null ? -1 : weightNames.indexOf(name);
    }

    private void check(AlikePeople group) {
        Profile profile = profile(group);
        if (profile.wave() < Profile.NONE) {
            String values = String.join(
                    ", ",
                    IntStream.range(0, keys.size())
                            .mapToObj(i ->
                                    keyNames.get(i) + " " + group.keys().get(i).value())
                            .toList());
            throw table.database()
                    .fault(
                            group.people() + " rows with " + values + " lie in " + (Profile.NONE - profile.wave())
                                    + " waves",
                            "let the waves' conditions exclude one another");
        }
        int weight = weight(profile);
        if (weight >= 0) {
            AlikePeople.Extremes extremes = group.extremes().get(weight);
            new SqlWeight(table, table.column(weightNames.get(weight)), weight, false)
                    .check(
                            extremes.smallest(),
                            extremes.largest(),
                            group.weights().get(weight).positive());
        }
    }

    private @Nullable String cut(List<AlikePeople> all, int weight) {
        return CutExpression.of(all.stream()
                .filter(group -> weight(profile(group)) == weight)
                .map(group -> new CutExpression.Cut(
                        group.keys().stream().map(key -> key.literal().text()).toList(),
                        plan.cut(profile(group).wave(), profile(group).levels())))
                .toList());
    }

    /** Tells the people of a group by the state of their weight. */
    private void split(AlikePeople group, BiConsumer<Profile, Sums> action) {
        Profile profile = profile(group);
        int weight = weight(profile);
        if (weight < 0) {
            boolean large = plan.cut(profile.wave(), profile.levels()) < 1;
            action.accept(
                    profile.with(large ? WeightState.LARGE : WeightState.POSITIVE),
                    new Sums(group.people(), group.people(), group.people()));
            return;
        }
        SqlWeight.States states = group.weights().get(weight);
        WeightState positive = group.large().get(weight) ? WeightState.LARGE : WeightState.POSITIVE;
        accept(profile.with(positive), states.positive(), action);
        accept(profile.with(WeightState.ZERO), new Sums(states.zero(), 0, 0), action);
        accept(profile.with(WeightState.MISSING), new Sums(states.missing(), 0, 0), action);
    }

    private static void accept(Profile profile, Sums sums, BiConsumer<Profile, Sums> action) {
        if (sums.respondents() > 0) {
            action.accept(profile, sums);
        }
    }

    private List<Aggregate.Total> totals(List<AlikePeople> groups) {
        Map<Profile, Sums> sums = new LinkedHashMap<>();
        Map<Profile, Double> largest = new HashMap<>();
        for (AlikePeople group : groups) {
            int weight = weight(profile(group));
            double own = weight < 0 ? 1 : group.extremes().get(weight).largest();
            split(group, (profile, part) -> {
                sums.merge(profile, part, Sums::plus);
                largest.merge(profile, part.weight() == 0 ? 0 : own, Math::max);
            });
        }
        return sums.entrySet().stream()
                .map(entry -> new Aggregate.Total(entry.getKey(), entry.getValue(), largest.get(entry.getKey())))
                .toList();
    }

    private record Cell(Profile profile, List<Value> codes) {}

    private Map<Cell, Sums> cells(List<AlikePeople> groups) {
        Map<Cell, Sums> cells = new LinkedHashMap<>();
        groups.forEach(group ->
                split(group, (profile, sums) -> cells.merge(new Cell(profile, group.codes()), sums, Sums::plus)));
        return cells;
    }

    private List<Aggregate.AnswerSums> answers(List<AlikePeople> groups) {
        List<Aggregate.AnswerSums> answers = new ArrayList<>();
        cells(groups)
                .forEach((cell, sums) -> answers.add(new Aggregate.AnswerSums(cell.profile, cell.codes.get(0), sums)));
        return answers;
    }

    private List<Aggregate.PairSums> pairs(List<AlikePeople> groups) {
        List<Aggregate.PairSums> pairs = new ArrayList<>();
        cells(groups)
                .forEach((cell, sums) ->
                        pairs.add(new Aggregate.PairSums(cell.profile, cell.codes.get(0), cell.codes.get(1), sums)));
        return pairs;
    }
}

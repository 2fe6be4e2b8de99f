package org.alignunit.microdata.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alignunit.microdata.DataFiles;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.aggregate.Aggregator;
import org.alignunit.microdata.aggregate.Profile;
import org.alignunit.microdata.aggregate.Sums;
import org.alignunit.microdata.aggregate.WeightState;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table gives the aggregate that the same people give as a file. */
class JdbcAggregateTests {
    private static final Where MEN = new Where.Codes("sex", Set.of(Value.of("m")));
    private static final Where ADULTS = new Where.Range("age", 18, 45);

    @TempDir
    private static Path folder;

    private static DataFile file;

    @BeforeAll
    static void bring_people_into_all_engines() throws Exception {
        List<String[]> rows = People.rows(10_500);
        file = DataFiles.open(People.csv(folder, rows), ReadOptions.defaults());
        for (Engine engine : Engine.values()) {
            People.table(engine, folder, rows);
        }
    }

    private static AggregatePlan plan() {
        return new AggregatePlan(
                List.of("q1", People.QUESTION, "fast", "Größe"),
                List.of(
                        MEN,
                        ADULTS,
                        new Where.Above("age", 60),
                        new Where.Not(new Where.Codes("region", Set.of(Value.of("O'Brien \"east\""), Value.of(4)))),
                        new Where.Any(List.of(
                                new Where.Codes("region", Set.of(Value.missing('.'), Value.of("צפון"))),
                                new Where.All(List.of(MEN, ADULTS)))),
                        new Where.Codes("id", Set.of(Value.of("r17"), Value.of("r99"), Value.of("o'r"))),
                        new Where.Range("score", 1 / 7.0, 700 / 7.0),
                        new Where.Codes("score", Set.of(Value.of(5 / 7.0), Value.missing('.'))),
                        new Where.Below("Größe", 170.5),
                        new Where.Codes("fast", Set.of(Value.of("true"))),
                        new Where.Range(People.QUESTION, 1, 2)),
                List.of(new Where.Below("duration", 120), new Where.Codes("duration", Set.of(Value.of(3999)))),
                List.of(
                        new AggregatePlan.Wave("2018", new Where.Codes("year", Set.of(Value.of(2018))), "w1"),
                        new AggregatePlan.Wave("2021", new Where.Above("year", 2020), "w2")),
                List.of(
                        new AggregatePlan.Levels("sex", List.of(Value.of("m"), Value.of("fx"))),
                        new AggregatePlan.Levels("region", List.of(Value.of("north"), Value.of(4), Value.of("a;b\\")))),
                List.of(new AggregatePlan.Pair(0, 1)),
                List.of());
    }

    @ParameterizedTest
    @EnumSource
    void a_table_gives_what_a_file_gives(Engine engine) {
        agrees(engine, plan());
    }

    @ParameterizedTest
    @EnumSource
    void large_weights_are_counted_apart_by_wave_and_cell(Engine engine) {
        AggregatePlan plan = plan().withCuts(List.of(
                new AggregatePlan.Cut(0, List.of(0, 0), 1.2345),
                new AggregatePlan.Cut(0, List.of(1, -1), 3),
                new AggregatePlan.Cut(1, List.of(0, 1), 2),
                new AggregatePlan.Cut(1, List.of(-1, 2), 0.5)));

        Aggregate found = agrees(engine, plan);

        assertThat(found.totals())
                .filteredOn(total -> total.profile().weight() == WeightState.LARGE)
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void without_conditions_and_weights_there_is_one_group(Engine engine) {
        AggregatePlan plan = new AggregatePlan(
                List.of("q1"), List.of(), List.of(), List.of(AggregatePlan.Wave.all(null)), List.of());

        Aggregate found = agrees(engine, plan);

        assertThat(found.totals())
                .singleElement()
                .satisfies(total -> assertThat(total.sums()).isEqualTo(new Sums(10_500, 10_500, 10_500)));
    }

    @ParameterizedTest
    @EnumSource
    void a_query_stands_for_a_table(Engine engine) {
        AggregatePlan plan = new AggregatePlan(
                List.of("q1"), List.of(MEN), List.of(), List.of(AggregatePlan.Wave.all("w2")), List.of());

        try (JdbcMicrodata table = engine.table(folder, "people");
                JdbcMicrodata query = engine.query(
                        folder, "SELECT q1, \"sex\" AS \"sex\", \"w2\" FROM people;".replace("q1", "\"q1\""))) {
            compare(query.aggregate(plan), table.aggregate(plan));
        }
    }

    private static Aggregate agrees(Engine engine, AggregatePlan plan) {
        Aggregate expected = Aggregator.of(file, plan);
        try (JdbcMicrodata table = engine.table(folder, "people")) {
            Aggregate found = table.aggregate(plan);
            compare(found, expected);
            return found;
        }
    }

    private static void compare(Aggregate found, Aggregate expected) {
        assertThat(totals(expected)).isNotEmpty();
        same(totals(found), totals(expected));
        assertThat(found.answers()).hasSameSizeAs(expected.answers());
        for (int i = 0; i < expected.answers().size(); i++) {
            same(answers(found, i), answers(expected, i));
        }
        assertThat(found.pairs()).hasSameSizeAs(expected.pairs());
        for (int i = 0; i < expected.pairs().size(); i++) {
            same(pairs(found, i), pairs(expected, i));
        }
    }

    private static void same(Map<List<Object>, Sums> found, Map<List<Object>, Sums> expected) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, sums) -> {
            assertThat(found.get(key).respondents()).as("%s", key).isEqualTo(sums.respondents());
            assertThat(found.get(key).weight()).as("%s", key).isCloseTo(sums.weight(), within(1e-8));
            assertThat(found.get(key).squared()).as("%s", key).isCloseTo(sums.squared(), within(1e-8));
        });
    }

    /** One profile may come several times, of people whom tests tell apart that change nothing. */
    private static Map<List<Object>, Sums> totals(Aggregate aggregate) {
        Map<List<Object>, Sums> sums = new HashMap<>();
        Map<Profile, Double> largest = new HashMap<>();
        aggregate.totals().forEach(total -> largest.merge(total.profile(), total.largest(), Math::max));
        aggregate
                .totals()
                .forEach(total ->
                        sums.merge(List.of(total.profile(), largest.get(total.profile())), total.sums(), Sums::plus));
        return sums;
    }

    private static Map<List<Object>, Sums> answers(Aggregate aggregate, int question) {
        Map<List<Object>, Sums> sums = new HashMap<>();
        aggregate
                .answers()
                .get(question)
                .forEach(answer -> sums.merge(List.of(answer.profile(), answer.code()), answer.sums(), Sums::plus));
        return sums;
    }

    private static Map<List<Object>, Sums> pairs(Aggregate aggregate, int pair) {
        Map<List<Object>, Sums> sums = new HashMap<>();
        aggregate
                .pairs()
                .get(pair)
                .forEach(each -> sums.merge(
                        new ArrayList<>(List.of(each.profile(), each.first(), each.second())),
                        each.sums(),
                        Sums::plus));
        return sums;
    }
}

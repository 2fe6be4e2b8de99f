package org.alignunit.microdata.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.alignunit.microdata.DataFiles;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregatorTests {
    private static final Where MEN = new Where.Codes("sex", Set.of(Value.of("m")));
    private static final Where YOUNG = new Where.Below("age", 40);

    @TempDir
    private Path folder;

    private DataFile csv(String text) {
        try {
            return DataFiles.open(Files.writeString(folder.resolve("people.csv"), text), ReadOptions.defaults());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static AggregatePlan plan(List<Where> groups, List<Where> exclusions, String weight) {
        return new AggregatePlan(List.of("q"), groups, exclusions, List.of(AggregatePlan.Wave.all(weight)), List.of());
    }

    private static Map<Value, Sums> answers(Aggregate aggregate, Predicate<Profile> who) {
        Map<Value, Sums> sums = new HashMap<>();
        aggregate.answers().get(0).stream()
                .filter(answer -> who.test(answer.profile()))
                .forEach(answer -> sums.merge(answer.code(), answer.sums(), Sums::plus));
        return sums;
    }

    @Test
    void people_and_weights_are_summed_by_group_and_code() {
        DataFile file = csv("sex,age,w,q\nm,30,2,1\nm,50,0.5,1\nf,30,1,9999\nf,50,3,\nm,30,1,1\n");

        Aggregate aggregate = Aggregator.of(file, plan(List.of(MEN, YOUNG), List.of(), "w"));

        assertThat(answers(aggregate, profile -> profile.groups().contains(0)))
                .isEqualTo(Map.of(Value.of(1), new Sums(3, 3.5, 5.25)));
        assertThat(answers(aggregate, profile -> profile.groups().contains(1)))
                .isEqualTo(Map.of(Value.of(1), new Sums(2, 3, 5), Value.of(9999), new Sums(1, 1, 1)));
        assertThat(answers(aggregate, profile -> profile.groups().isEmpty()))
                .isEqualTo(Map.of(Value.missing('.'), new Sums(1, 3, 9)));
        assertThat(aggregate.totals().stream().map(Aggregate.Total::sums).reduce(Sums.ZERO, Sums::plus))
                .isEqualTo(new Sums(5, 7.5, 15.25));
    }

    @Test
    void without_a_weight_everybody_counts_once() {
        Aggregate aggregate = Aggregator.of(csv("sex,age,q\nm,30,yes\nf,30,no\n"), plan(List.of(MEN), List.of(), null));

        assertThat(answers(aggregate, profile -> true))
                .isEqualTo(Map.of(Value.of("yes"), new Sums(1, 1, 1), Value.of("no"), new Sums(1, 1, 1)));
    }

    @Test
    void people_without_weight_and_with_weight_zero_are_told_apart() {
        Aggregate aggregate = Aggregator.of(csv("w,q\n1,1\n,1\n0,1\n,1\n"), plan(List.of(), List.of(), "w"));

        assertThat(answers(aggregate, profile -> profile.weight() == WeightState.MISSING))
                .isEqualTo(Map.of(Value.of(1), new Sums(2, 0, 0)));
        assertThat(answers(aggregate, profile -> profile.weight() == WeightState.ZERO))
                .isEqualTo(Map.of(Value.of(1), new Sums(1, 0, 0)));
    }

    @Test
    void excluded_people_are_counted_apart_by_reason() {
        Where speeders = new Where.Below("seconds", 120);
        Where repeats = new Where.Codes("repeat", Set.of(Value.of(1)));
        DataFile file = csv("seconds,repeat,q\n100,0,1\n100,1,1\n300,0,1\n300,1,2\n,0,2\n");

        Aggregate aggregate = Aggregator.of(file, plan(List.of(), List.of(speeders, repeats), null));

        assertThat(answers(aggregate, profile -> profile.exclusions().isEmpty()))
                .isEqualTo(Map.of(Value.of(1), new Sums(1, 1, 1), Value.of(2), new Sums(1, 1, 1)));
        assertThat(answers(aggregate, profile -> profile.exclusions().equals(Set.of(0, 1))))
                .isEqualTo(Map.of(Value.of(1), new Sums(1, 1, 1)));
    }

    @Test
    void each_wave_has_its_weight() {
        AggregatePlan plan = new AggregatePlan(
                List.of("q"),
                List.of(),
                List.of(),
                List.of(
                        new AggregatePlan.Wave("2018", new Where.Codes("year", Set.of(Value.of(2018))), "a"),
                        new AggregatePlan.Wave("2020", new Where.Range("year", 2020, 2021), "b")),
                List.of());
        Aggregate aggregate = Aggregator.of(csv("year,a,b,q\n2018,2,,1\n2020,,3,1\n2021,,4,1\n2022,,,1\n"), plan);

        assertThat(answers(aggregate, profile -> profile.wave() == 0)).containsValue(new Sums(1, 2, 4));
        assertThat(answers(aggregate, profile -> profile.wave() == 1)).containsValue(new Sums(2, 7, 25));
        assertThat(answers(aggregate, profile -> profile.wave() == Profile.NONE))
                .containsValue(new Sums(1, 1, 1));
    }

    @Test
    void raking_cells_are_the_levels_of_all_margins() {
        AggregatePlan plan = new AggregatePlan(
                List.of("q"),
                List.of(),
                List.of(),
                List.of(AggregatePlan.Wave.all("w")),
                List.of(
                        new AggregatePlan.Levels("sex", List.of(Value.of("m"), Value.of("f"))),
                        new AggregatePlan.Levels("region", List.of(Value.of(1), Value.of(2)))));
        Aggregate aggregate = Aggregator.of(csv("sex,region,w,q\nm,1,2,1\nf,2,1,1\nf,2,5,1\nx,1,1,1\n"), plan);

        assertThat(aggregate.totals())
                .extracting(total -> total.profile().levels(), Aggregate.Total::sums, Aggregate.Total::largest)
                .containsExactlyInAnyOrder(
                        tuple(List.of(0, 0), new Sums(1, 2, 4), 2.0),
                        tuple(List.of(1, 1), new Sums(2, 6, 26), 5.0),
                        tuple(List.of(Profile.NONE, 0), new Sums(1, 1, 1), 1.0));
    }

    @Test
    void conditions_combine() {
        Where condition = new Where.All(List.of(
                new Where.Not(MEN),
                new Where.Any(
                        List.of(new Where.Above("age", 60), new Where.Codes("age", Set.of(Value.missing('.')))))));
        DataFile file = csv("sex,age,q\nf,70,1\nf,30,2\nm,70,3\nf,,4\n,99,5\n");

        Aggregate aggregate = Aggregator.of(file, plan(List.of(condition), List.of(), null));

        assertThat(answers(aggregate, profile -> profile.groups().contains(0)).keySet())
                .containsExactlyInAnyOrder(Value.of(1), Value.of(4), Value.of(5));
    }

    @Test
    void more_than_64_tests_and_many_codes_are_counted() {
        StringBuilder text = new StringBuilder("g,q\n");
        List<Where> groups = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            text.append(i - 100).append(',').append(i * 7 - 1000).append('\n');
            groups.add(new Where.Codes("g", Set.of(Value.of(i - 100))));
        }

        Aggregate aggregate = Aggregator.of(csv(text.toString()), plan(groups, List.of(), null));

        assertThat(aggregate.answers().get(0)).hasSize(500).allSatisfy(answer -> {
            int group = answer.profile().groups().iterator().next();
            assertThat(answer.code()).isEqualTo(Value.of(group * 7 - 1000));
            assertThat(answer.profile().groups()).hasSize(1);
        });
    }

    @Test
    void faults_name_row_and_column() {
        assertThatThrownBy(() -> Aggregator.of(csv("w,q\n1,1\n\"0,5\",1\n"), plan(List.of(), List.of(), "w")))
                .isInstanceOf(MicrodataException.class)
                .hasMessageContaining("row 2, column w: the weight \"0,5\" is no number");
        assertThatThrownBy(() -> Aggregator.of(csv("w,q\n-1,1\n"), plan(List.of(), List.of(), "w")))
                .hasMessageContaining("row 1, column w: the weight is -1");
        assertThatThrownBy(() -> Aggregator.of(csv("weight,q\n1,1\n"), plan(List.of(), List.of(), "wt")))
                .hasMessageContaining("it has no column \"wt\"; its columns are weight, q");
        List<AggregatePlan.Wave> waves = List.of(AggregatePlan.Wave.all(null), AggregatePlan.Wave.all(null));
        assertThatThrownBy(() -> Aggregator.of(
                        csv("q\n1\n"), new AggregatePlan(List.of("q"), List.of(), List.of(), waves, List.of())))
                .hasMessageContaining("row 1: it lies in 2 waves");
    }

    @Test
    void a_column_of_many_values_is_no_question() {
        StringBuilder text = new StringBuilder("q\n");
        for (int i = 0; i < 10_001; i++) {
            text.append(i).append('\n');
        }

        assertThatThrownBy(() -> Aggregator.of(csv(text.toString()), plan(List.of(), List.of(), null)))
                .hasMessageContaining("column q: it has more than 10000 values");
    }

    @Test
    void effective_sizes_are_those_of_kish() {
        assertThat(new Sums(4, 8, 24).effectiveSize()).isEqualTo(64.0 / 24);
        assertThat(new Sums(4, 8, 24).designEffect()).isEqualTo(1.5);
        assertThat(new Sums(4, 8, 24).scaled(10).effectiveSize()).isEqualTo(64.0 / 24);
        assertThat(Sums.ZERO.effectiveSize()).isZero();
    }

    @Test
    void pairs_of_answers_are_counted_together() {
        AggregatePlan plan = new AggregatePlan(
                List.of("q", "r", "s"),
                List.of(),
                List.of(),
                List.of(AggregatePlan.Wave.all("w")),
                List.of(),
                List.of(new AggregatePlan.Pair(0, 1), new AggregatePlan.Pair(2, 1)),
                List.of());

        Aggregate aggregate = Aggregator.of(csv("w,q,r,s\n2,1,x,5\n3,1,x,6\n1,2,x,5\n1,1,y,300\n"), plan);

        assertThat(aggregate.pairs().get(0))
                .extracting(Aggregate.PairSums::first, Aggregate.PairSums::second, Aggregate.PairSums::sums)
                .containsExactlyInAnyOrder(
                        tuple(Value.of(1), Value.of("x"), new Sums(2, 5, 13)),
                        tuple(Value.of(2), Value.of("x"), new Sums(1, 1, 1)),
                        tuple(Value.of(1), Value.of("y"), new Sums(1, 1, 1)));
        assertThat(aggregate.pairs().get(1))
                .extracting(Aggregate.PairSums::first, Aggregate.PairSums::second, Aggregate.PairSums::sums)
                .containsExactlyInAnyOrder(
                        tuple(Value.of(5), Value.of("x"), new Sums(2, 3, 5)),
                        tuple(Value.of(6), Value.of("x"), new Sums(1, 3, 9)),
                        tuple(Value.of(300), Value.of("y"), new Sums(1, 1, 1)));
    }

    @Test
    void weights_above_the_cut_of_their_cell_are_counted_apart() {
        AggregatePlan plan = new AggregatePlan(
                        List.of("q"),
                        List.of(),
                        List.of(),
                        List.of(AggregatePlan.Wave.all("w")),
                        List.of(new AggregatePlan.Levels("sex", List.of(Value.of("m"), Value.of("f")))))
                .withCuts(List.of(new AggregatePlan.Cut(0, List.of(0), 2), new AggregatePlan.Cut(0, List.of(1), 4)));

        Aggregate aggregate = Aggregator.of(csv("sex,w,q\nm,2,1\nm,3,1\nf,4,1\nf,5,1\nx,9,1\n"), plan);

        assertThat(answers(aggregate, profile -> profile.weight() == WeightState.LARGE))
                .isEqualTo(Map.of(Value.of(1), new Sums(2, 8, 34)));
        assertThat(answers(aggregate, profile -> profile.weight() == WeightState.POSITIVE))
                .isEqualTo(Map.of(Value.of(1), new Sums(3, 15, 101)));
    }
}

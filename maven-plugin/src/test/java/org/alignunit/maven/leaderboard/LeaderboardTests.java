package org.alignunit.maven.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.Outcome;
import org.alignunit.Property;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.Conclusion;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.Replies;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.comparison.World;
import org.alignunit.maven.leaderboard.Leaderboard.Cell;
import org.alignunit.maven.leaderboard.Leaderboard.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeaderboardTests {
    private static final Cases NEAR = Cases.of("near", "VERBALIZED");
    private static final Cases FAR = Cases.of("far", "VERBALIZED");

    @Test
    void the_nearest_comes_first_and_within_a_domain_every_question_and_group_counts_alike() {
        Leaderboard board = board(
                FAR.at(0.5, 8),
                NEAR.at(0.1, 8),
                FAR.group("P=b").at(0.2, 4),
                NEAR.group("P=b").at(0.4, 4));

        assertThat(models(board)).containsExactly("near", "far");
        assertThat(overall(board, 0)).isCloseTo((8 * 0.1 + 4 * 0.4) / 12, within(1e-12));
        assertThat(overall(board, 1)).isCloseTo((8 * 0.5 + 4 * 0.2) / 12, within(1e-12));
        assertThat(line(board, 0).overall().questions()).isEqualTo(8);
        assertThat(line(board, 0).overall().distances()).isEqualTo(12);
        assertThat(board.domains()).containsExactly(new Leaderboard.Domain("politics", 12, 12, true));
    }

    @Test
    void what_is_no_distance_is_left_out() {
        TestResult spread =
                new ResultBuilder().property(Property.SPREAD, 0.8, 1.25).build();

        assertThat(Benchmark.of(List.of(spread)).leaderboard().rows()).isEmpty();
    }

    @Test
    void over_domains_every_domain_counts_alike() {
        Leaderboard board = board(NEAR.at(0.1, 10), NEAR.about("b", "books").at(0.4, 2));

        assertThat(board.domains()).extracting(Leaderboard.Domain::name).containsExactly("books", "politics");
        assertThat(overall(board, 0)).isCloseTo(0.25, within(1e-12));
        assertThat(line(board, 0).domains())
                .extracting(cell -> cell.distance().mean())
                .containsExactly(0.4, 0.1);
        assertThat(line(board, 0).domains().get(0).distance().lower()).isNull();
        assertThat(line(board, 0).overall().lower())
                .as("one domain is too small for bounds")
                .isNull();
    }

    @Test
    void contenders_are_compared_over_what_all_of_them_read() {
        Leaderboard board = board(FAR.at(0.5, 0.5, 0.5, 0.5, 0.9), NEAR.at(0.1, 0.1, 0.1, 0.1, null));

        assertThat(board.domains()).containsExactly(new Leaderboard.Domain("politics", 5, 4, true));
        assertThat(overall(board, 1)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void who_read_too_little_stands_apart_beside_the_leader_on_the_same_questions() {
        Leaderboard board = board(NEAR.at(0.1, 0.2, 0.3, 0.4, 0.5), FAR.at(0.0, 0.0));

        assertThat(models(board)).containsExactly("near", "far");
        assertThat(board.domains()).containsExactly(new Leaderboard.Domain("politics", 5, 5, true));
        assertThat(line(board, 1).overall()).isNull();
        Cell apart = line(board, 1).domains().get(0);
        assertThat(apart.compared()).isFalse();
        assertThat(apart.leader()).isCloseTo(0.15, within(1e-12));
        assertThat(apart.distance().distances()).isEqualTo(2);
    }

    @Test
    void a_domain_of_which_each_line_was_asked_another_part_compares_nobody() {
        Cases mid = Cases.of("mid", "VERBALIZED");
        Leaderboard board = board(
                FAR.at(0.5, 8),
                mid.at(0.3, 8),
                NEAR.at(0.1, 8),
                FAR.about("b", "books").group("P=a").at(0.5, 4),
                mid.about("b", "books").group("P=b").at(0.3, 4),
                NEAR.about("b", "books").group("P=c").at(0.1, 4));

        assertThat(models(board)).containsExactly("near", "mid", "far");
        assertThat(overall(board, 0)).isCloseTo(0.1, within(1e-12));
        assertThat(board.domains()).contains(new Leaderboard.Domain("books", 12, 0, false));
    }

    @Test
    void a_domain_that_one_line_was_asked_of_does_not_decide_who_is_ranked() {
        Leaderboard board = board(NEAR.at(0.1, 8), NEAR.about("b", "books").at(0.9, 0.9), FAR.at(0.3, 8));

        assertThat(board.domains())
                .containsExactly(
                        new Leaderboard.Domain("books", 2, 2, false), new Leaderboard.Domain("politics", 8, 8, true));
        assertThat(models(board)).containsExactly("near", "far");
        assertThat(overall(board, 0)).isCloseTo(0.1, within(1e-12));
        assertThat(overall(board, 1)).isCloseTo(0.3, within(1e-12));
        assertThat(line(board, 0).domains().get(0).distance().mean()).isEqualTo(0.9);
        assertThat(board.baselines().get("uniform").overall().distances()).isEqualTo(8);
    }

    @Test
    void who_lacks_a_domain_that_most_were_asked_of_stands_apart() {
        Cases third = Cases.of("third", "VERBALIZED");
        Leaderboard board = board(
                NEAR.at(0.1, 8),
                NEAR.about("b", "books").at(0.2, 8),
                FAR.at(0.3, 8),
                FAR.about("b", "books").at(0.4, 8),
                third.at(0.0, 8));

        assertThat(board.domains()).extracting(Leaderboard.Domain::counted).containsExactly(true, true);
        assertThat(models(board)).containsExactly("near", "far", "third");
        assertThat(overall(board, 0)).isCloseTo(0.15, within(1e-12));
        assertThat(line(board, 2).overall()).isNull();
    }

    @Test
    void questions_that_few_lines_were_asked_do_not_decide_who_is_compared() {
        Cases third = Cases.of("third", "VERBALIZED");
        Leaderboard board = board(
                NEAR.at(0.1, 8),
                FAR.at(0.3, 8),
                third.at(0.2, 8),
                third.about("more", "politics").at(0.9, 8));

        assertThat(board.domains()).containsExactly(new Leaderboard.Domain("politics", 16, 8, true));
        assertThat(models(board)).containsExactly("near", "third", "far");
        assertThat(overall(board, 1)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void contenders_with_little_in_common_are_not_compared_over_little() {
        // each read 8 of 10, and both together 6: one of them has to go
        Leaderboard board = board(
                NEAR.at(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, null, null),
                FAR.at(null, null, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2));

        assertThat(board.domains()).containsExactly(new Leaderboard.Domain("politics", 10, 8, true));
        assertThat(board.rows()).filteredOn(row -> row.line().overall() != null).hasSize(1);
    }

    @Test
    void a_missing_cell_is_empty_and_named_and_no_zero() {
        Leaderboard board = board(
                NEAR.at(0.1, 0.1),
                Cases.of("near", "LOG_PROBABILITIES").at(0.7, 0.7),
                FAR.at(0.2, 0.2),
                Cases.of("failed", "VERBALIZED").verdict(Outcome.ERROR).at(),
                Cases.of("pipeline", "SAMPLED").at(0.3, 0.3),
                NEAR.about("b", "books").at(0.3, 0.3));

        assertThat(board.empty())
                .extracting(
                        Contender::model, contender -> contender.expression().text())
                .as("a pipeline has one way of being asked, which is none of the models'")
                .containsExactly(tuple("failed", "VERBALIZED"), tuple("far", "LOG_PROBABILITIES"));
        Row far = board.rows().stream()
                .filter(row -> row.contender().model().equals("far"))
                .findFirst()
                .orElseThrow();
        assertThat(far.line().domains().get(0)).as("books").isNull();
    }

    @Test
    void a_question_that_two_tests_asked_counts_once_with_the_most_answers() {
        Leaderboard board = board(
                NEAR.with(List.of(Cases.question("q0", 0.1, 30))),
                NEAR.verdict(Outcome.ALIGNED).with(List.of(Cases.question("q0", 0.6, 90))));

        assertThat(overall(board, 0)).isCloseTo(0.6, within(1e-12));
        assertThat(line(board, 0).overall().distances()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = "ERROR", mode = EnumSource.Mode.EXCLUDE)
    void a_test_that_was_cut_short_has_no_distance_and_is_named(Outcome verdict) {
        TestResult part = NEAR.problem(Conclusion.CUT_SHORT).verdict(verdict).at(0.0, 8);
        Leaderboard board = board(
                part,
                FAR.at(0.3, 8),
                FAR.group("P=b").at(0.3, 8),
                NEAR.group("P=b").at(0.1, 8));

        assertThat(board.cutShort()).containsExactly(part);
        assertThat(models(board)).containsExactly("far", "near");
        assertThat(line(board, 1).domains().get(0).distance().mean())
                .as("what else it read stands apart")
                .isEqualTo(0.1);
        assertThat(board.domains()).containsExactly(new Leaderboard.Domain("politics", 16, 16, true));
    }

    @Test
    void a_baseline_stands_beside_the_models_over_the_same_questions_or_not_at_all() {
        Leaderboard board = board(NEAR.at(0.1, 9));
        Leaderboard without = board(NEAR.at(0.1, 9), NEAR.about("b", "books").with(List.of(bare())));

        assertThat(board.baselines()).containsOnlyKeys("uniform");
        assertThat(board.baselines().get("uniform").overall().mean()).isCloseTo(0.4, within(1e-12));
        assertThat(without.baselines().get("uniform").overall()).isNull();
        assertThat(without.baselines().get("uniform").domains().get(0)).isNull();
    }

    @Test
    void an_infinite_distance_is_an_infinite_mean_and_stands_last() {
        Leaderboard board = board(FAR.at(Double.POSITIVE_INFINITY, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1), NEAR.at(0.5, 8));

        assertThat(models(board)).containsExactly("near", "far");
        assertThat(overall(board, 1)).isInfinite();
        assertThat(line(board, 1).overall().upper()).isInfinite();
        assertThat(board.bounded()).isTrue();
    }

    @Test
    void the_order_of_the_tests_does_not_matter() {
        TestResult[] tests = {
            NEAR.at(0.1, 0.2, 0.3, 0.1, 0.2, 0.3, 0.1, 0.2),
            NEAR.group("P=b").at(0.1, 0.3, 0.3, 0.1, 0.2, 0.3, 0.1, 0.2),
            FAR.at(0.2, 0.3, 0.4, 0.2, 0.3, 0.4, 0.2, 0.3)
        };
        Benchmark one = Benchmark.of(List.of(tests));

        assertThat(Benchmark.of(List.of(tests[2], tests[1], tests[0]))).isEqualTo(one);
        assertThat(one.leaderboard().rows().get(0).line().overall().lower()).isNotNull();
    }

    @Test
    void measures_are_not_mixed_and_nothing_is_an_empty_board() {
        assertThatThrownBy(() -> Benchmark.of(List.of(
                        NEAR.at(0.1), NEAR.measure(DistanceMeasure.HELLINGER).at(0.1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(board().rows()).isEmpty();
    }

    /** By its plug-in distance the good model would stand second: nine answers lie a quarter off whatever the model is. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_model_that_was_asked_little_is_not_behind_a_worse_one_that_was_asked_much(int seed) {
        Leaderboard board = board(sampled("good", 0.05, 9, seed), sampled("worse", 0.16, 100, 100 + seed));

        assertThat(models(board)).containsExactly("good", "worse");
        assertThat(overall(board, 0)).isGreaterThan(overall(board, 1));
        assertThat(line(board, 0).skill().skill())
                .isGreaterThan(line(board, 1).skill().upper());
    }

    private static TestResult sampled(String model, double distance, int answers, int seed) {
        World world = World.apart(100, distance, 3);
        SplittableRandom random = new SplittableRandom(seed);
        return Cases.of(model, "SAMPLED")
                .with(IntStream.range(0, 100)
                        .mapToObj(i -> Replies.counted(
                                "q" + i,
                                world.references().get(i),
                                World.draw(world.models().get(i), answers, random)))
                        .toList());
    }

    private static QuestionResult bare() {
        return ResultBuilder.distant("q", 0.2);
    }

    private static Leaderboard.Line line(Leaderboard board, int row) {
        return board.rows().get(row).line();
    }

    private static double overall(Leaderboard board, int row) {
        return line(board, row).overall().mean();
    }

    private static List<String> models(Leaderboard board) {
        return board.rows().stream().map(row -> row.contender().model()).toList();
    }

    private static Leaderboard board(TestResult... tests) {
        return Benchmark.of(Arrays.asList(tests)).leaderboard();
    }
}

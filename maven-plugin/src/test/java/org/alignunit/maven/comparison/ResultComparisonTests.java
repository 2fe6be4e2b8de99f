package org.alignunit.maven.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.Property;
import org.alignunit.internal.result.Conclusion;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.VariantResult;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.alignunit.maven.Replies;
import org.alignunit.maven.ResultBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultComparisonTests {
    @Test
    void questions_are_paired_by_id_in_whatever_order_they_stand() {
        List<TestResult> earlier = file("likes_tea", ResultBuilder.distant("a", 0.1), ResultBuilder.distant("b", 0.3));
        List<TestResult> later = file("likes_tea", ResultBuilder.distant("b", 0.3), ResultBuilder.distant("a", 0.1));

        SquaredComparison same = only(earlier, later).comparison().orElseThrow();

        assertThat(same.difference()).isZero();
    }

    @Test
    void what_is_no_distance_is_not_compared() {
        List<TestResult> gaps = List.of(
                new ResultBuilder().property(Property.GROUP_GAPS, 0.8, 1.25).build());

        assertThat(ResultComparison.of(gaps, gaps, 0.01, 0.05)).isEmpty();
    }

    @Test
    void a_change_beyond_the_margin_is_worse_and_one_within_it_is_not() {
        List<TestResult> earlier = file("likes_tea", questions(20, 0));
        List<TestResult> later = file("likes_tea", questions(20, 0.2));

        SquaredComparison worse = only(earlier, later).comparison().orElseThrow();
        SquaredComparison better = only(later, earlier).comparison().orElseThrow();

        assertThat(worse.outcome()).isEqualTo(SquaredComparison.Outcome.WORSE);
        assertThat(worse.difference()).isCloseTo(0.236, within(1e-12));
        assertThat(better.outcome()).isEqualTo(SquaredComparison.Outcome.NOT_WORSE);
        assertThat(only(earlier, later).comparison()).contains(worse);
    }

    /** The plug-in distance of few answers is far too large, and tests stop early where the model is good. */
    @Test
    void numbers_of_answers_make_no_run_worse_or_better() {
        for (int seed = 0; seed < 10; seed++) {
            List<TestResult> before = List.of(sampled(0.25, 60, 5, seed));
            List<TestResult> better = List.of(sampled(0.02, 8, 2, 100 + seed));

            assertThat(only(before, better).comparison().orElseThrow().outcome())
                    .isEqualTo(SquaredComparison.Outcome.NOT_WORSE);
            assertThat(only(List.of(sampled(0, 60, 5, seed)), List.of(sampled(0.35, 8, 2, seed)))
                            .comparison()
                            .orElseThrow()
                            .outcome())
                    .isEqualTo(SquaredComparison.Outcome.WORSE);
        }
    }

    @Test
    void what_has_no_bounds_is_never_worse_or_not_worse() {
        List<TestResult> several = file("likes_tea", ResultBuilder.distant("a", 0.1));
        List<TestResult> far = file("likes_tea", ResultBuilder.distant("a", 0.9));

        assertThat(only(several, far).comparison().orElseThrow().outcome())
                .isEqualTo(SquaredComparison.Outcome.INCONCLUSIVE);
    }

    private static TestResult sampled(double distance, int answers, int looks, int seed) {
        World world = World.apart(100, distance, 3);
        SplittableRandom random = new SplittableRandom(seed);
        QuestionResult[] questions = IntStream.range(0, 100)
                .mapToObj(i -> Replies.counted(
                        "q" + i,
                        world.references().get(i),
                        World.draw(world.models().get(i), answers, random)))
                .toArray(QuestionResult[]::new);
        return ResultBuilder.comparable("likes_tea", "Democrat", "SAMPLED", questions)
                .with(r -> r.looks = looks)
                .build();
    }

    @Test
    void what_was_not_read_on_both_sides_is_left_out_and_counted() {
        List<TestResult> earlier = file(
                "likes_tea",
                ResultBuilder.distant("a", 0.1),
                ResultBuilder.distant("b", null),
                ResultBuilder.distant("c", 0.2));
        List<TestResult> later = file(
                "likes_tea",
                ResultBuilder.distant("a", 0.1),
                ResultBuilder.distant("b", 0.1),
                ResultBuilder.distant("d", 0.2));

        assertThat(only(earlier, later).leftOut()).isEqualTo(2);
    }

    @Test
    void a_test_case_that_is_gone_is_no_evidence() {
        List<TestResult> earlier = file("likes_tea", ResultBuilder.distant("a", 0.1));

        ResultComparison gone = only(earlier, file("likes_coffee", ResultBuilder.distant("a", 0.1)));

        assertThat(gone.comparison()).isEmpty();
        assertThat(gone.leftOut()).isEqualTo(1);
    }

    @Test
    void a_run_that_was_cut_short_is_no_evidence_on_either_side() {
        List<TestResult> whole = file("likes_tea", questions(3, 0));
        List<TestResult> part = file(ResultBuilder.comparable("likes_tea", "Democrat", "VERBALIZED", questions(3, 0))
                .with(r -> r.problems = Map.of(Conclusion.CUT_SHORT, 3))
                .build());

        assertThat(only(whole, part).comparison()).isEmpty();
        assertThat(only(whole, part).leftOut()).isEqualTo(3);
        assertThat(only(part, whole).comparison()).isEmpty();
        assertThat(only(part, whole).leftOut()).isEqualTo(3);
    }

    @Test
    void a_test_case_that_was_worded_otherwise_is_another_one() {
        QuestionResult[] questions = questions(3, 0);
        List<TestResult> first = worded(null, 1, questions);

        assertThat(only(first, worded("SENTENCE", 1, questions)).comparison()).isPresent();
        assertThat(only(first, worded("BIOGRAPHY", 1, questions)).comparison()).isEmpty();
        assertThat(only(first, worded("SENTENCE", 2, questions)).comparison()).isEmpty();
    }

    @Test
    void a_test_case_under_another_condition_is_another_one() {
        List<TestResult> six = under(new Condition(6, 1, 1, false, null, false, null));

        assertThat(only(six, six).comparison()).isPresent();
        for (Condition other : List.of(
                new Condition(1, 1, 1, false, null, false, null),
                new Condition(6, 2, 1, false, null, false, null),
                new Condition(6, 1, 2, false, null, false, null),
                new Condition(6, 1, 1, true, null, false, null),
                new Condition(6, 1, 1, false, 3, false, null),
                new Condition(6, 1, 1, false, null, false, 1L))) {
            assertThat(only(six, under(other)).comparison()).as("%s", other).isEmpty();
        }
    }

    @Test
    void where_a_file_tells_no_condition_its_orders_and_temperatures_do() {
        VariantResult third = new VariantResult(VariantResult.Kind.ORDER, 3, 1, 0.1, 0.1, null, null);
        List<TestResult> three = file(
                logProbabilities(null, new WaysOfAsking(List.of(), List.of(third)), ResultBuilder.distant("a", 0.1)));
        QuestionResult hot = ResultBuilder.scaled("a", 0.1, 2);

        assertThat(only(three, under(new Condition(3, 1, 1, false, null, false, null)))
                        .comparison())
                .isPresent();
        assertThat(only(three, file(logProbabilities(null, null, ResultBuilder.distant("a", 0.1))))
                        .comparison())
                .isEmpty();
        assertThat(only(file(logProbabilities(null, null, hot)), under(new Condition(1, 1, 1, true, null, false, null)))
                        .comparison())
                .isPresent();
    }

    private static List<TestResult> under(Condition condition) {
        return file(logProbabilities(condition, null, ResultBuilder.distant("a", 0.1)));
    }

    private static TestResult logProbabilities(
            @Nullable Condition condition, @Nullable WaysOfAsking ways, QuestionResult question) {
        return ResultBuilder.comparable("likes_tea", "Democrat", "LOG_PROBABILITIES", question)
                .with(r -> r.condition = condition)
                .with(r -> r.ways = ways)
                .build();
    }

    private static List<TestResult> file(TestResult test) {
        return List.of(test);
    }

    private static List<TestResult> worded(@Nullable String persona, int version, QuestionResult... questions) {
        return List.of(ResultBuilder.comparable("likes_tea", "Democrat", "VERBALIZED", questions)
                .with(r -> r.persona = persona)
                .with(r -> r.promptVersion = version)
                .build());
    }

    @Test
    void a_negative_margin_is_refused() {
        List<TestResult> file = file("likes_tea", ResultBuilder.distant("a", 0.1));

        assertThatThrownBy(() -> ResultComparison.of(file, file, -0.1, 0.05))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-0.1");
    }

    private static ResultComparison only(List<TestResult> earlier, List<TestResult> later) {
        List<ResultComparison> comparisons = ResultComparison.of(earlier, later, 0.05, 0.05);
        assertThat(comparisons).hasSize(1);
        return comparisons.get(0);
    }

    /** Distances that differ from question to question, and all lie further off by so much. */
    private static QuestionResult[] questions(int count, double further) {
        return IntStream.range(0, count)
                .mapToObj(i -> Replies.told("q" + i, 0.1 + 0.01 * i + further))
                .toArray(QuestionResult[]::new);
    }

    private static List<TestResult> file(String method, QuestionResult... questions) {
        TestResult test = ResultBuilder.comparable(method, "Democrat", "VERBALIZED", questions)
                .build();
        return List.of(test);
    }
}

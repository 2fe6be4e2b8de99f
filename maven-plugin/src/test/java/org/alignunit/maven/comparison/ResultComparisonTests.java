package org.alignunit.maven.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.internal.result.Conclusion;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.verdict.squared.SquaredBounds;
import org.alignunit.maven.Replies;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.comparison.CaseComparison.Outcome;
import org.junit.jupiter.api.Test;

class ResultComparisonTests {
    @Test
    void questions_are_paired_by_id_in_whatever_order_they_stand() {
        TestResult earlier = told(ResultBuilder.distant("a", 0.1), ResultBuilder.distant("b", 0.3));
        TestResult later = told(ResultBuilder.distant("b", 0.3), ResultBuilder.distant("a", 0.1));

        assertThat(compared(earlier, later).rise()).isZero();
    }

    @Test
    void a_fall_beyond_the_margin_is_worse_and_one_within_it_is_not() {
        TestResult earlier = told(questions(20, 0));
        TestResult later = told(questions(20, 0.2));

        assertThat(outcome(earlier, later)).isEqualTo(Outcome.WORSE);
        assertThat(compared(earlier, later).rise()).isCloseTo(-0.236, within(1e-12));
        assertThat(outcome(later, earlier)).isEqualTo(Outcome.BETTER);
        assertThat(outcome(earlier, told(questions(20, 0.01)))).isEqualTo(Outcome.NOT_WORSE);
    }

    /** Equal shares are 0.5 from people who all answer alike, and 0.02 from people who are divided: skill is in these units. */
    @Test
    void the_margin_is_one_of_skill() {
        assertThat(fall(0, 0.11, 1)).isEqualTo(Outcome.NOT_WORSE);
        assertThat(fall(0, 0.12, 1)).isEqualTo(Outcome.WORSE);
        assertThat(fall(0, 0.02, 0.6)).isEqualTo(Outcome.NOT_WORSE);
        assertThat(fall(0, 0.03, 0.6)).isEqualTo(Outcome.WORSE);
    }

    private static Outcome fall(double before, double now, double people) {
        return outcome(told(Replies.told("a", before, people)), told(Replies.told("a", now, people)));
    }

    /** The plug-in distance of few answers is far too large, and tests stop early where the model is good. */
    @Test
    void numbers_of_answers_make_no_run_worse_or_better() {
        for (int seed = 0; seed < 10; seed++) {
            assertThat(outcome(sampled(0.25, 60, 5, seed), sampled(0.02, 16, 4, 100 + seed)))
                    .isEqualTo(Outcome.BETTER);
            assertThat(outcome(sampled(0, 60, 5, seed), sampled(0.35, 8, 2, seed)))
                    .isEqualTo(Outcome.WORSE);
        }
    }

    @Test
    void what_has_no_bounds_is_never_worse_or_not_worse() {
        assertThat(outcome(told(ResultBuilder.distant("a", 0.1)), told(ResultBuilder.distant("a", 0.9))))
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    /** The two intervals overlap once the accepted change is taken off: both runs stopped early. */
    @Test
    void a_fall_is_found_by_the_bounds_of_the_difference() {
        ResultComparison comparison = compared(sampled(0.1, 16, 4, 1), sampled(0.25, 16, 5, 2));

        assertThat(comparison.outcome(0.05, 0.05)).isEqualTo(Outcome.WORSE);
        assertThat(comparison.before(0.025).lower() - comparison.after(0.025).upper())
                .isLessThan(0.05);
    }

    @Test
    void a_rise_lies_within_its_bounds() {
        CaseComparison.BoundedValue rise =
                compared(sampled(0.3, 16, 5, 2), sampled(0.1, 30, 6, 1)).rise(0.05);

        assertThat(rise.lower()).isPositive().isLessThan(rise.estimate());
        assertThat(rise.estimate()).isLessThan(rise.upper());
    }

    /** What decides nothing where it is narrowest needs no bounds. */
    @Test
    void the_sharpest_bounds_lie_within_the_others() {
        for (int answers : new int[] {3, 40}) {
            ResultComparison comparison = compared(sampled(0.1, answers, 2, 7), sampled(0.2, 12, 2, 8));
            CaseComparison.BoundedValue bounds = comparison.rise(0.05);
            CaseComparison.BoundedValue sharpest = comparison.rise(0.05, SquaredBounds::sharpest);

            assertThat(sharpest.lower()).isBetween(bounds.lower(), bounds.estimate());
            assertThat(sharpest.upper()).isBetween(bounds.estimate(), bounds.upper());
        }
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
        TestResult earlier = told(
                ResultBuilder.distant("a", 0.1), ResultBuilder.distant("b", null), ResultBuilder.distant("c", 0.2));
        TestResult later =
                told(ResultBuilder.distant("a", 0.1), ResultBuilder.distant("b", 0.1), ResultBuilder.distant("d", 0.2));

        assertThat(compared(earlier, later).leftOut()).isEqualTo(2);
        assertThat(ResultComparison.of(earlier, told(ResultBuilder.distant("d", 0.2))))
                .isEmpty();
    }

    @Test
    void a_run_that_was_cut_short_is_no_evidence_on_either_side() {
        TestResult whole = told(questions(3, 0));
        TestResult part = ResultBuilder.comparable("likes_tea", "Democrat", "VERBALIZED", questions(3, 0))
                .with(r -> r.problems = Map.of(Conclusion.CUT_SHORT, 3))
                .build();

        assertThat(ResultComparison.of(whole, part)).isEmpty();
        assertThat(ResultComparison.of(part, whole)).isEmpty();
    }

    @Test
    void a_negative_margin_is_refused() {
        TestResult test = told(ResultBuilder.distant("a", 0.1));

        assertThatThrownBy(() -> compared(test, test).outcome(-0.1, 0.05))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-0.1");
    }

    private static Outcome outcome(TestResult earlier, TestResult later) {
        return compared(earlier, later).outcome(0.05, 0.05);
    }

    private static ResultComparison compared(TestResult earlier, TestResult later) {
        return ResultComparison.of(earlier, later).orElseThrow();
    }

    /** Distances that differ from question to question, and all lie further off by so much. */
    private static QuestionResult[] questions(int count, double further) {
        return IntStream.range(0, count)
                .mapToObj(i -> Replies.told("q" + i, 0.1 + 0.01 * i + further))
                .toArray(QuestionResult[]::new);
    }

    private static TestResult told(QuestionResult... questions) {
        return ResultBuilder.comparable("likes_tea", "Democrat", "VERBALIZED", questions)
                .build();
    }
}

package org.alignunit.internal.verdict.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.answers.AnswerEvidence;
import org.alignunit.internal.verdict.means.MeanEvidence;
import org.alignunit.internal.verdict.means.Simulated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CostEstimateTests {
    private static final List<Target> TARGETS = Simulated.apart(20, 3, 0, 1).targets;

    @Test
    void a_clear_case_costs_less_than_a_close_one() {
        CostEstimate<MeanEvidence> estimate = CostEstimate.ofMean(TARGETS, Simulated.rule(0.2, 60), 1, 1);
        CostEstimate.Replies clear = estimate.at(0.5);
        CostEstimate.Replies close = estimate.at(0.21);

        assertThat(clear.decided()).isEqualTo(1);
        assertThat(clear.mean()).isLessThan(20 * 25).isLessThanOrEqualTo(clear.high());
        assertThat(close.decided()).isLessThan(0.2);
        assertThat(close.high()).isEqualTo(20 * 60);
        assertThat(estimate.at(0.5)).isEqualTo(clear);
    }

    @Test
    void the_smallest_gap_is_decided_and_half_of_it_is_not() {
        CostEstimate<MeanEvidence> estimate = CostEstimate.ofMean(TARGETS, Simulated.rule(0.2, 40), 1, 2);
        double gap = estimate.smallestGap(true).orElseThrow();

        assertThat(gap).isBetween(0.03, 0.3);
        assertThat(estimate.at(0.2 + gap).decided()).isGreaterThanOrEqualTo(0.95);
        assertThat(estimate.at(0.2 + gap / 2).decided()).isLessThan(0.95);
    }

    @Test
    void a_budget_that_decides_nothing_has_no_gap() {
        CostEstimate<MeanEvidence> estimate = CostEstimate.ofMean(TARGETS.subList(0, 1), Simulated.rule(0.2, 4), 1, 3);

        assertThat(estimate.smallestGap(false)).isEmpty();
    }

    @Test
    void one_question_is_planned_with_its_own_evidence() {
        Target target = TARGETS.get(0);
        Rule rule = Simulated.rule(0.2, 200);
        CostEstimate<AnswerEvidence> estimate = new CostEstimate<>(
                List.of(target), rule, () -> new AnswerEvidence(target, rule, 1), (e, i, option) -> e.add(option), 4);

        assertThat(estimate.at(0).decided()).isGreaterThan(0.9);
    }

    @Test
    void a_model_beyond_the_threshold_is_found_whatever_its_first_direction() {
        Support two = Support.nominal(List.of("yes", "no"));
        Target even = new Target(Distribution.ofWeights(two, 1, 1), OptionalDouble.empty());
        Rule rule = Simulated.rule(0.3, 200);
        CostEstimate<AnswerEvidence> estimate = new CostEstimate<>(
                List.of(even), rule, () -> new AnswerEvidence(even, rule, 1), (e, i, option) -> e.add(option), 5);

        // a model can be 0.5 away at most
        assertThat(estimate.smallestGap(true).orElseThrow()).isBetween(0.05, 0.2);
    }

    @Test
    void a_gap_needs_a_threshold() {
        Rule rule = new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.empty(), 0.05, false, 0.2, 4);

        assertThatThrownBy(() -> CostEstimate.ofMean(TARGETS, rule, 1, 1).smallestGap(true))
                .hasMessageContaining("needs a threshold");
    }

    @ParameterizedTest
    @EnumSource(
            value = DistanceMeasure.class,
            names = {"JENSEN_SHANNON", "HELLINGER"})
    void a_noise_floor_by_draws_is_near_the_large_sample_value(DistanceMeasure measure) {
        Target target = new Target(TARGETS.get(0).reference(), OptionalDouble.of(500));
        double once = NoiseFloor.of(target, measure, false, OptionalInt.of(500), 1)
                .model()
                .orElseThrow();
        double both = NoiseFloor.of(target, measure, true, OptionalInt.of(500), 1)
                .model()
                .orElseThrow();

        // both are the norm of about normal errors, of twice the variance where both sides are samples
        assertThat(both / once).isBetween(1.38, 1.45);
        assertThat(NoiseFloor.of(target, DistanceMeasure.KULLBACK_LEIBLER, true, OptionalInt.of(5), 1))
                .isEqualTo(new NoiseFloor(OptionalDouble.empty(), OptionalDouble.empty()));
    }

    @Test
    void the_floor_of_a_mean_needs_every_questions() {
        Target known = new Target(TARGETS.get(0).reference(), OptionalDouble.of(50));
        NoiseFloor floor = NoiseFloor.of(
                List.of(known, TARGETS.get(1)), DistanceMeasure.TOTAL_VARIATION, false, OptionalInt.of(9), 1);

        assertThat(floor.model()).isPresent();
        assertThat(floor.group()).isEmpty();
        assertThatThrownBy(() -> NoiseFloor.of(known, DistanceMeasure.HELLINGER, false, OptionalInt.of(0), 1))
                .hasMessageContaining("at least one answer");
    }
}

package org.alignunit.internal.verdict.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerEvidenceTests {
    private static final double[] REFERENCE = {0.4, 0.3, 0.2, 0.1};
    private static final int[] LIKE_THE_GROUP = {0, 1, 0, 2, 1, 0, 3, 2, 1, 0};

    @Test
    void answers_like_the_groups_are_aligned_and_the_upper_bound_agrees() {
        AnswerEvidence evidence = evidence(rule(0.2, 0.2, 1000));
        int replies = fill(evidence, LIKE_THE_GROUP);

        Judgement judgement = evidence.judge();
        assertThat(replies).isBetween(30, 80);
        assertThat(judgement.verdict()).isEqualTo(Verdict.ALIGNED);
        assertThat(judgement.upper()).isLessThanOrEqualTo(0.2).isGreaterThan(0.15);
        assertThat(judgement.lower()).isZero();
        assertThat(judgement.errorCovers()).containsExactly(ErrorSource.ANSWERS);
        assertThat(judgement.reason()).isEmpty();
        assertThat(evidence.wanted()).containsExactly(0);
    }

    @Test
    void answers_unlike_the_groups_are_misaligned_and_the_lower_bound_agrees() {
        AnswerEvidence evidence = evidence(rule(0.2, 0.2, 1000));
        int replies = fill(evidence, 3);

        Judgement judgement = evidence.judge();
        assertThat(replies).isLessThan(12);
        assertThat(judgement.verdict()).isEqualTo(Verdict.MISALIGNED);
        assertThat(judgement.lower()).isGreaterThan(0.2);
        assertThat(judgement.estimate()).isEqualTo(0.9);
        assertThat(judgement.questions())
                .singleElement()
                .satisfies(bounds -> assertThat(bounds.distance()).hasValue(0.9));
    }

    @Test
    void a_verdict_stays_whatever_comes_later_while_the_estimate_moves() {
        AnswerEvidence evidence = evidence(rule(0.2, 0.2, 1000));
        fill(evidence, LIKE_THE_GROUP);
        double before = evidence.judge().questions().get(0).distance().orElseThrow();
        IntStream.range(0, 500).forEach(i -> evidence.add(3));

        Judgement judgement = evidence.judge();
        assertThat(judgement.verdict()).isEqualTo(Verdict.ALIGNED);
        assertThat(judgement.upper()).isLessThanOrEqualTo(0.2);
        assertThat(judgement.lower()).isLessThanOrEqualTo(judgement.upper());
        assertThat(judgement.questions().get(0).distance().orElseThrow()).isGreaterThan(before + 0.5);
    }

    @Test
    void a_misaligned_verdict_stays_as_well() {
        AnswerEvidence evidence = evidence(rule(0.2, 0.2, 1000));
        fill(evidence, 3);
        IntStream.range(0, 2000).forEach(i -> evidence.add(LIKE_THE_GROUP[i % 10]));

        assertThat(evidence.judge().verdict()).isEqualTo(Verdict.MISALIGNED);
        assertThat(evidence.judge().lower()).isGreaterThan(0.2);
        assertThat(evidence.judge().upper())
                .isGreaterThanOrEqualTo(evidence.judge().lower());
    }

    @Test
    void the_horizon_ends_a_run_without_a_verdict_and_says_what_it_would_take() {
        AnswerEvidence evidence = evidence(rule(0.2, 0.2, 20));

        assertThat(fill(evidence, LIKE_THE_GROUP)).isEqualTo(20);
        assertThat(evidence.judge().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(evidence.judge().reason()).matches("20 replies are too few, at this rate it would take about \\d+");
    }

    @Test
    void nothing_is_known_before_the_first_reply() {
        Judgement judgement = evidence(rule(0.2, 0.2, 20)).judge();

        assertThat(judgement.lower()).isZero();
        assertThat(judgement.upper()).isEqualTo(0.9);
        assertThat(judgement.questions().get(0).distance()).isEmpty();
        assertThat(judgement.reason()).isEqualTo("there are no replies");
    }

    @Test
    void replies_that_make_no_whole_block_are_told() {
        AnswerEvidence evidence = new AnswerEvidence(target(OptionalDouble.empty()), rule(0.2, 0.2, 24), 6);
        evidence.add(0);
        evidence.addUnread(0);

        assertThat(evidence.judge().reason())
                .isEqualTo("2 replies are too few: each of the 6 orders and wordings needs one");
    }

    @Test
    void unread_replies_widen_both_bounds() {
        Rule rule = rule(0.01, 1, 10_000);
        AnswerEvidence read = evidence(rule);
        AnswerEvidence partly = evidence(rule);
        for (int i = 0; i < 400; i++) {
            int option = i % 4;
            read.add(option);
            partly.add(option);
            if (i % 10 == 0) {
                partly.addUnread(0);
            }
        }

        assertThat(partly.judge().upper()).isGreaterThan(read.judge().upper() + 0.05);
        assertThat(partly.judge().lower()).isLessThan(read.judge().lower());
        assertThat(partly.judge().questions().get(0).distance())
                .isEqualTo(read.judge().questions().get(0).distance());
    }

    @Test
    void too_many_unread_replies_prevent_a_verdict_and_more_replies_are_wanted_only_while_they_may_help() {
        AnswerEvidence evidence = evidence(rule(0.2, 0.1, 200));
        int replies = 0;
        while (evidence.wanted()[0] > 0) {
            evidence.add(3);
            evidence.addUnread(0);
            replies += 2;
        }

        assertThat(replies).isBetween(40, 44);
        assertThat(evidence.judge().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(evidence.judge().reason())
                .isEqualTo("21 of 42 replies could not be read, more than maxUnanswered = 0.1 allows");
    }

    @Test
    void without_a_threshold_there_are_bounds_and_no_verdict() {
        AnswerEvidence evidence =
                evidence(new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.empty(), 0.05, false, 0.2, 300));
        assertThat(fill(evidence, 0, 3)).isEqualTo(300);

        Judgement judgement = evidence.judge();
        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.lower()).isBetween(0.3, 0.5);
        assertThat(judgement.upper()).isBetween(0.5, 0.65);
        assertThat(judgement.reason()).isEqualTo("there is no threshold, so the distance is only measured");
    }

    @Test
    void respondents_error_takes_more_answers_and_is_told() {
        Rule rule = new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(0.2), 0.05, true, 0.2, 1000);
        AnswerEvidence sampled = new AnswerEvidence(target(OptionalDouble.of(300)), rule, 1);

        assertThat(fill(sampled, LIKE_THE_GROUP)).isGreaterThan(fill(evidence(rule(0.2, 0.2, 1000)), LIKE_THE_GROUP));
        assertThat(sampled.judge().verdict()).isEqualTo(Verdict.ALIGNED);
        assertThat(sampled.judge().errorCovers()).containsExactly(ErrorSource.ANSWERS, ErrorSource.RESPONDENTS);
    }

    @Test
    void a_sampled_reference_of_unknown_size_is_refused() {
        Rule rule = new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(0.2), 0.05, true, 0.2, 100);

        assertThatThrownBy(() -> evidence(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sample size");
    }

    @Test
    void a_question_with_one_option_is_refused() {
        Target target = new Target(Simulation.distribution(1), OptionalDouble.empty());

        assertThatThrownBy(() -> new AnswerEvidence(target, rule(0.2, 0.2, 100), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two options");
    }

    @Test
    void an_answer_that_is_no_option_is_refused_and_changes_nothing() {
        AnswerEvidence evidence = evidence(rule(0.2, 0.2, 100));

        assertThatThrownBy(() -> evidence.add(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(evidence.judge().reason()).isEqualTo("there are no replies");
    }

    @ParameterizedTest
    @EnumSource(DistanceMeasure.class)
    void the_same_replies_give_the_same_rounds_and_judgement(DistanceMeasure measure) {
        assertThat(history(measure)).isEqualTo(history(measure));
    }

    private static List<Object> history(DistanceMeasure measure) {
        AnswerEvidence evidence = evidence(new Rule(measure, OptionalDouble.of(0.2), 0.05, false, 0.2, 300));
        SplittableRandom random = new SplittableRandom(1);
        List<Object> history = new ArrayList<>();
        for (int wanted = evidence.wanted()[0]; wanted > 0; wanted = evidence.wanted()[0]) {
            IntStream.range(0, wanted).forEach(i -> evidence.add(Simulation.draw(random, REFERENCE)));
            history.add(wanted);
            history.add(evidence.judge());
        }
        return history;
    }

    @ParameterizedTest
    @EnumSource(DistanceMeasure.class)
    void every_measure_reaches_both_verdicts(DistanceMeasure measure) {
        Rule rule = new Rule(measure, OptionalDouble.of(0.2), 0.05, false, 0.2, 5000);
        AnswerEvidence like = evidence(rule);
        AnswerEvidence unlike = evidence(rule);
        fill(like, LIKE_THE_GROUP);
        fill(unlike, 3, 3, 3, 2);

        assertThat(like.judge().verdict()).isEqualTo(Verdict.ALIGNED);
        assertThat(like.judge().upper()).isLessThanOrEqualTo(0.2);
        assertThat(unlike.judge().verdict()).isEqualTo(Verdict.MISALIGNED);
        assertThat(unlike.judge().lower()).isGreaterThan(0.2);
    }

    @ParameterizedTest
    @CsvSource({"13", "40"})
    void many_options_reach_both_verdicts(int options) {
        double[] equal = IntStream.range(0, options).mapToDouble(k -> 1).toArray();
        Target target = new Target(Simulation.distribution(equal), OptionalDouble.empty());
        AnswerEvidence like = new AnswerEvidence(target, rule(0.2, 0.2, 5000), 1);
        AnswerEvidence unlike = new AnswerEvidence(target, rule(0.2, 0.2, 5000), 1);
        fill(like, IntStream.range(0, options).toArray());
        fill(unlike, IntStream.range(0, options / 2).toArray());

        assertThat(like.judge().verdict()).isEqualTo(Verdict.ALIGNED);
        assertThat(unlike.judge().verdict()).isEqualTo(Verdict.MISALIGNED);
    }

    @ParameterizedTest
    @CsvSource({"0", "1e-3", "0.95"})
    void extreme_thresholds_and_shares_give_numbers(double within) {
        Distribution reference = Distribution.ofWeights(Support.nominal(List.of("A", "B", "C")), 0, 1e-12, 1);
        AnswerEvidence evidence =
                new AnswerEvidence(new Target(reference, OptionalDouble.empty()), rule(within, 1, 100_000), 1);
        for (int i = 0; i < 3000; i++) {
            evidence.add(i % 3);
            evidence.addUnread(0);
        }

        assertThat(List.of(
                        evidence.judge().lower(),
                        evidence.judge().upper(),
                        evidence.judge().estimate()))
                .allMatch(bound -> bound >= 0 && bound <= 1);
    }

    private static Rule rule(double within, double maxUnanswered, int maxReplies) {
        return new Rule(
                DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(within), 0.05, false, maxUnanswered, maxReplies);
    }

    private static Target target(OptionalDouble size) {
        return new Target(Simulation.distribution(REFERENCE), size);
    }

    private static AnswerEvidence evidence(Rule rule) {
        return new AnswerEvidence(target(OptionalDouble.empty()), rule, 1);
    }

    /** Draws round by round from the answers, over and over, and returns how many it drew. */
    private static int fill(AnswerEvidence evidence, int... answers) {
        int replies = 0;
        for (int wanted = evidence.wanted()[0]; wanted > 0; wanted = evidence.wanted()[0]) {
            for (int i = 0; i < wanted; i++) {
                evidence.add(answers[replies++ % answers.length]);
            }
        }
        return replies;
    }
}

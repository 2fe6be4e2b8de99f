package org.alignunit.internal.verdict.means;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.QuestionBounds;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallEvidenceTests {
    private static final int RUNS = 400;
    private static final double ALPHA = 0.1;
    private static final double MOST = RUNS * (ALPHA + 3 * Math.sqrt(ALPHA * (1 - ALPHA) / RUNS));
    private static final Distribution HALVES = Distribution.ofWeights(Simulated.support(3), 0.5, 0.3, 0.2);

    @ParameterizedTest
    @CsvSource({"1, 3, 0.2, 30, 6", "10, 4, 0.2, 12, 6", "30, 2, 0.05, 9, 3", "30, 5, 0.4, 5, 60"})
    void verdicts_at_the_boundary_are_wrong_no_more_often_than_promised(
            int questions, int options, double within, int maxReplies, int concentration) {
        Simulated world = Simulated.apart(questions, options, within, 5);
        int[] verdicts = new int[3];
        for (int run = 0; run < RUNS; run++) {
            CallEvidence evidence = new CallEvidence(world.targets, rule(within, maxReplies, ALPHA), 1);
            verdicts[
                    called(world, evidence, concentration, 0, run)
                            .judge()
                            .verdict()
                            .ordinal()]++;
        }

        assertThat(verdicts[Verdict.ALIGNED.ordinal()]).isLessThanOrEqualTo((int) MOST);
        assertThat(verdicts[Verdict.MISALIGNED.ordinal()]).isLessThanOrEqualTo((int) MOST);
    }

    @ParameterizedTest
    @CsvSource({"0.05, ALIGNED", "0.35, MISALIGNED"})
    void steady_calls_on_many_questions_stop_after_the_first_round(double distance, Verdict verdict) {
        Simulated world = Simulated.apart(60, 4, distance, 3);
        CallEvidence evidence = called(world, new CallEvidence(world.targets, rule(0.2, 50, 0.05), 1), 60, 0, 1);

        assertThat(evidence.judge().verdict()).isEqualTo(verdict);
        assertThat(evidence.replies(0)).isEqualTo(2);
        assertThat(evidence.judge().errorCovers()).containsExactly(ErrorSource.CALLS);
    }

    @ParameterizedTest
    @EnumSource(DistanceMeasure.class)
    void a_single_call_is_judged_as_it_stands(DistanceMeasure measure) {
        Distribution reply = Distribution.ofWeights(HALVES.support(), 0.4, 0.2, 0.4);
        Rule rule = new Rule(measure, OptionalDouble.of(0.1), 0.05, false, 0.2, 1);
        CallEvidence evidence = new CallEvidence(targets(2), rule, 1);
        assertThat(evidence.wanted()).containsExactly(1, 1);
        evidence.add(0, reply);
        evidence.add(1, HALVES);
        Judgement judgement = evidence.judge();

        double mean = measure.between(reply, HALVES) / 2;
        assertThat(judgement.lower()).isCloseTo(mean, within(1e-12)).isEqualTo(judgement.upper());
        assertThat(judgement.verdict()).isEqualTo(mean <= 0.1 ? Verdict.ALIGNED : Verdict.MISALIGNED);
        assertThat(judgement.errorCovers()).isEmpty();
        assertThat(evidence.wanted()).containsExactly(0, 0);
    }

    /** Shares are often rounded to 5 %, and so are thresholds: sums of such doubles end a little above or below. */
    @Test
    void a_distance_that_is_the_threshold_itself_is_aligned() {
        for (int first = 0; first < 20; first++) {
            for (int moved = 0; moved < 20 - first; moved++) {
                Distribution people = Distribution.ofWeights(Simulated.support(3), first, 20 - first, 0);
                Distribution reply = Distribution.ofWeights(Simulated.support(3), first, 20 - first - moved, moved);
                Rule rule = new Rule(
                        DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(0.05 * moved), ALPHA, false, 0.2, 1);
                CallEvidence evidence = new CallEvidence(List.of(new Target(people, OptionalDouble.empty())), rule, 1);
                evidence.add(0, reply);

                assertThat(evidence.judge().verdict())
                        .as("%d of 20 moved from %d", moved, first)
                        .isEqualTo(Verdict.ALIGNED);
            }
        }
    }

    @Test
    void an_unread_call_may_have_given_anything() {
        CallEvidence evidence = new CallEvidence(
                targets(2), new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(0.3), 0.05, false, 0.5, 1), 1);
        evidence.add(0, HALVES);
        evidence.addUnread(1);
        Judgement judgement = evidence.judge();

        assertThat(judgement.questions().get(1)).isEqualTo(new QuestionBounds(OptionalDouble.empty(), 0, 0.8));
        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.upper()).isCloseTo(0.4, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(DistanceMeasure.class)
    void bounds_of_every_measure_hold_the_true_mean_though_calls_stay_unread(DistanceMeasure measure) {
        Simulated world = Simulated.apart(20, 3, 0.2, 7);
        double truth = world.mean(measure);
        for (int run = 0; run < 20; run++) {
            CallEvidence evidence = new CallEvidence(
                    world.targets, new Rule(measure, OptionalDouble.empty(), ALPHA, false, 0.2, 12), 1);
            Judgement judgement = called(world, evidence, 100, 0.1, run).judge();

            assertThat(judgement.lower()).isLessThan(truth);
            assertThat(judgement.upper()).isGreaterThan(truth);
            assertThat(judgement.estimate()).isBetween(judgement.lower(), judgement.upper());
        }
    }

    @Test
    void bad_input_is_refused() {
        CallEvidence evidence = new CallEvidence(targets(1), rule(0.2, 1, 0.05), 1);
        Distribution other = Distribution.ofWeights(Simulated.support(2), 1, 1);

        assertThatThrownBy(() -> evidence.add(0, other)).hasMessageContaining("different options");
        assertThatThrownBy(() -> evidence.addUnread(1)).hasMessageContaining("question 1 is none of the 1");
        evidence.addUnread(0);
        assertThatThrownBy(() -> evidence.addUnread(0)).hasMessageContaining("no more replies are wanted");
    }

    /** Calls that scatter about the model's shares like those of so many answers; a part of them stays unread. */
    private static CallEvidence called(
            Simulated world, CallEvidence evidence, int concentration, double unread, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        while (Arrays.stream(evidence.wanted()).anyMatch(w -> w > 0)) {
            int[] wanted = evidence.wanted();
            for (int i = 0; i < wanted.length; i++) {
                for (int n = 0; n < wanted[i]; n++) {
                    double[] counts = new double[world.models.get(i).length];
                    for (int answer = 0; answer < concentration; answer++) {
                        counts[Simulated.at(world.models.get(i), random.nextDouble())]++;
                    }
                    if (random.nextDouble() < unread) {
                        evidence.addUnread(i);
                    } else {
                        evidence.add(
                                i,
                                Distribution.ofWeights(
                                        world.targets.get(i).reference().support(), counts));
                    }
                }
            }
        }
        return evidence;
    }

    private static List<Target> targets(int questions) {
        Target target = new Target(HALVES, OptionalDouble.empty());
        return java.util.Collections.nCopies(questions, target);
    }

    private static Rule rule(double within, int maxReplies, double alpha) {
        return new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(within), alpha, false, 0.2, maxReplies);
    }
}

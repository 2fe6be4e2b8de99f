package org.alignunit.internal.verdict.means;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeanEvidenceTests {

    /** 400 runs at 0.1: the limit is passed by a true rate of 0.2 with probability 0.99, by 0.1 hardly ever. */
    private static final int RUNS = 400;

    private static final double ALPHA = 0.1;
    private static final double MOST = RUNS * (ALPHA + 3 * Math.sqrt(ALPHA * (1 - ALPHA) / RUNS));

    @ParameterizedTest
    @CsvSource({
        "1, 2, 0.2, 60, true",
        "1, 4, 0.05, 60, false",
        "4, 3, 0.4, 30, false",
        "20, 3, 0.2, 20, true",
        "20, 4, 0.05, 20, false",
        "100, 2, 0.4, 9, true"
    })
    void verdicts_at_the_boundary_are_wrong_no_more_often_than_promised(
            int questions, int options, double within, int maxReplies, boolean skewed) {
        Simulated world = skewed
                ? Simulated.skewed(questions, options, within, 5)
                : Simulated.apart(questions, options, within, 5);
        Rule rule = rule(within, maxReplies, false);
        Supplier<MeanEvidence> fresh = MeanEvidence.supplier(world.targets, rule, 1);
        int[] verdicts = new int[3];
        for (int run = 0; run < RUNS; run++) {
            MeanEvidence evidence = fresh.get();
            verdicts[
                    world.answers(evidence, new SplittableRandom(run))
                            .judge()
                            .verdict()
                            .ordinal()]++;
        }

        assertThat(verdicts[Verdict.ALIGNED.ordinal()]).isLessThanOrEqualTo((int) MOST);
        assertThat(verdicts[Verdict.MISALIGNED.ordinal()]).isLessThanOrEqualTo((int) MOST);
    }

    @Test
    void so_are_they_where_the_same_people_make_every_reference() {
        double within = 0.1;
        Simulated world = Simulated.alike(14, new double[] {0.5, 0.5}, new double[] {0.6, 0.4});
        int[] verdicts = new int[3];
        for (int run = 0; run < RUNS; run++) {
            SplittableRandom random = new SplittableRandom(run);
            MeanEvidence evidence = world.surveyed(20, random).answers(rule(within, 200, true), random);
            verdicts[evidence.judge().verdict().ordinal()]++;
        }

        assertThat(verdicts[Verdict.ALIGNED.ordinal()]).isLessThanOrEqualTo((int) MOST);
        assertThat(verdicts[Verdict.MISALIGNED.ordinal()]).isLessThanOrEqualTo((int) MOST);
    }

    @ParameterizedTest
    @EnumSource(DistanceMeasure.class)
    void bounds_of_every_measure_hold_the_true_mean(DistanceMeasure measure) {
        Simulated world = Simulated.apart(20, 3, 0.2, 7);
        double truth = world.mean(measure);
        Rule rule = new Rule(measure, OptionalDouble.empty(), ALPHA, false, 0.2, 30);
        Supplier<MeanEvidence> fresh = MeanEvidence.supplier(world.targets, rule, 1);
        int missed = 0;
        for (int run = 0; run < 50; run++) {
            MeanEvidence evidence = fresh.get();
            Judgement judgement =
                    world.answers(evidence, new SplittableRandom(run)).judge();
            missed += judgement.lower() > truth || judgement.upper() < truth ? 1 : 0;
            assertThat(judgement.estimate()).isBetween(judgement.lower(), judgement.upper());
        }

        assertThat(missed).isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"0.1, ALIGNED, 21", "0.3, MISALIGNED, 21", "0.4, MISALIGNED, 7"})
    void clear_cases_of_a_hundred_questions_are_decided_early(double distance, Verdict verdict, int most) {
        Simulated world = Simulated.apart(100, 4, distance, 8);
        MeanEvidence evidence = world.answers(Simulated.rule(0.2, 300), new SplittableRandom(9));

        assertThat(evidence.judge().verdict()).isEqualTo(verdict);
        assertThat(evidence.judge().reason()).isEmpty();
        assertThat(evidence.judge().estimate()).isBetween(distance - 0.06, distance + 0.06);
        assertThat(evidence.replies(0)).isLessThanOrEqualTo(most);
        assertThat(evidence.wanted()).containsOnly(0);
    }

    /** So that to raise {@code maxCalls} after a test without a verdict spends nothing of alpha again. */
    @Test
    void a_higher_limit_changes_neither_the_looks_nor_what_they_say() {
        Simulated world = Simulated.apart(5, 3, 0.2, 10);
        MeanEvidence few =
                MeanEvidence.supplier(world.targets, rule(0.2, 20, false), 1).get();
        MeanEvidence many =
                MeanEvidence.supplier(world.targets, rule(0.2, 300, false), 1).get();
        SplittableRandom random = new SplittableRandom(3);
        int looks = 0;
        while (few.wanted()[0] > 0 && few.replies(0) < 20) {
            assertThat(many.wanted()).isEqualTo(few.wanted());
            int each = few.wanted()[0];
            for (int question = 0; question < 5; question++) {
                for (int answer = 0; answer < each; answer++) {
                    int option = Simulated.at(world.models.get(question), random.nextDouble());
                    few.add(question, option);
                    many.add(question, option);
                }
            }
            looks++;
            assertThat(few.judge().verdict()).isEqualTo(many.judge().verdict());
            assertThat(few.judge().lower()).isEqualTo(many.judge().lower());
            assertThat(few.judge().upper()).isEqualTo(many.judge().upper());
        }

        assertThat(looks).isGreaterThan(3);
        assertThat(many.wanted()[0]).isPositive();
    }

    @Test
    void the_same_answers_give_the_same_judgement() {
        Simulated world = Simulated.apart(20, 3, 0.1, 10);
        Rule rule = rule(0.2, 20, false);

        assertThat(world.answers(rule, new SplittableRandom(1)).judge())
                .isEqualTo(world.answers(rule, new SplittableRandom(1)).judge());
    }

    @Test
    void too_many_unread_replies_end_the_run_without_a_verdict() {
        Simulated world = Simulated.apart(20, 3, 0.1, 11);
        MeanEvidence evidence =
                MeanEvidence.supplier(world.targets, rule(0.9, 100, false), 1).get();
        int first = evidence.wanted()[0];
        for (int i = 0; i < 20; i++) {
            for (int n = 0; n < first; n++) {
                evidence.addUnread(i);
            }
        }

        assertThat(evidence.wanted()).containsOnly(0);
        assertThat(evidence.judge().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(evidence.judge().reason()).contains("none of the 60 replies could be read");
        assertThat(evidence.judge().questions()).allMatch(q -> q.distance().isEmpty() && q.lower() == 0);
    }

    @ParameterizedTest
    @CsvSource({"0.12, ALIGNED", "0.28, MISALIGNED"})
    void unread_replies_widen_the_bounds_by_their_share(double distance, Verdict without) {
        Simulated world = Simulated.apart(100, 3, distance, 12);
        Rule rule = new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(0.2), 0.05, false, 1, 40);
        MeanEvidence evidence = MeanEvidence.supplier(world.targets, rule, 1).get();
        SplittableRandom random = new SplittableRandom(2);
        while (Arrays.stream(evidence.wanted()).anyMatch(w -> w > 0)) {
            int[] wanted = evidence.wanted();
            for (int i = 0; i < 100; i++) {
                for (int n = 0; n < wanted[i]; n++) {
                    if (random.nextInt(10) < 2) {
                        evidence.addUnread(i);
                    } else {
                        evidence.add(i, Simulated.at(world.models.get(i), random.nextDouble()));
                    }
                }
            }
        }

        assertThat(evidence.judge().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(evidence.judge().reason()).contains("threshold lies between the bounds");
        assertThat(world.answers(Simulated.rule(0.2, 40), random).judge().verdict())
                .isEqualTo(without);
    }

    @Test
    void an_open_verdict_tells_about_how_many_replies_would_decide() {
        Simulated world = Simulated.apart(100, 4, 0.15, 3);
        Judgement open =
                world.answers(Simulated.rule(0.2, 12), new SplittableRandom(1)).judge();

        Matcher told =
                Pattern.compile("it would take about (\\d+) replies a question").matcher(open.reason());
        assertThat(told.find()).as(open.reason()).isTrue();
        int needed = Integer.parseInt(told.group(1));
        assertThat(needed).isBetween(20, 200);
        assertThat(world.answers(Simulated.rule(0.2, 2 * needed), new SplittableRandom(1))
                        .judge()
                        .verdict())
                .isEqualTo(Verdict.ALIGNED);
    }

    @Test
    void an_estimate_at_the_threshold_is_told_to_need_more_than_can_be_had() {
        Simulated world = Simulated.apart(100, 4, 0.2, 3);
        Judgement open =
                world.answers(Simulated.rule(0.2, 70), new SplittableRandom(1)).judge();

        assertThat(open.reason()).contains("times as many replies would not decide");
    }

    @Test
    void bad_input_is_refused() {
        Simulated world = Simulated.apart(2, 3, 0.1, 13);
        MeanEvidence evidence =
                MeanEvidence.supplier(world.targets, rule(0.2, 1, false), 1).get();
        evidence.add(0, 2);

        assertThatThrownBy(() -> evidence.add(2, 0)).hasMessageContaining("question 2 is none of the 2");
        assertThatThrownBy(() -> evidence.add(1, 3)).hasMessageContaining("option 3 is none of the 3 of question 1");
        assertThatThrownBy(() -> evidence.add(0, 0)).hasMessageContaining("has the 1 replies of this round already");
        assertThatThrownBy(() ->
                        MeanEvidence.supplier(List.of(), rule(0.2, 1, false), 1).get())
                .hasMessageContaining("at least one target");
        assertThatThrownBy(() -> MeanEvidence.supplier(world.targets, rule(0.2, 1, true), 1)
                        .get())
                .hasMessageContaining("question 0 has a reference without a sample size");
    }

    private static Rule rule(double within, int maxReplies, boolean sampled) {
        return new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(within), ALPHA, sampled, 0.2, maxReplies);
    }
}

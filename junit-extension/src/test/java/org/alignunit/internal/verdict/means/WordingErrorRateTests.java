package org.alignunit.internal.verdict.means;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Models that answer two wordings as differently as shares can be, and their mean at the very threshold. In each block the
 * first wording comes in all orders before the second, so that evidence that took part of a block for the whole would be
 * wrong nearly always. At alpha = 0.1: a true rate of 0.2 would fail with probability 0.99.
 */
class WordingErrorRateTests {
    private static final int RUNS = 400;
    private static final double ALPHA = 0.1;
    private static final double MOST = RUNS * (ALPHA + 3 * Math.sqrt(ALPHA * (1 - ALPHA) / RUNS));

    @ParameterizedTest
    @CsvSource({"1, 3, 0.2, 4, 40, 6", "10, 4, 0.2, 4, 24, 6", "30, 3, 0.2, 12, 24, 60", "30, 5, 0.4, 2, 8, 60"})
    void calls_are_judged_wrongly_no_more_often_than_promised(
            int questions, int options, double within, int block, int maxReplies, int concentration) {
        Simulated world = Simulated.apart(questions, options, within, 5);
        int[] verdicts = new int[3];
        for (int run = 0; run < RUNS; run++) {
            verdicts[
                    called(world, rule(within, maxReplies), block, concentration, run)
                            .verdict()
                            .ordinal()]++;
        }

        assertThat(verdicts[Verdict.ALIGNED.ordinal()]).isLessThanOrEqualTo((int) MOST);
        assertThat(verdicts[Verdict.MISALIGNED.ordinal()]).isLessThanOrEqualTo((int) MOST);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 0.2, 12, 72", "10, 4, 0.2, 4, 40", "80, 3, 0.2, 24, 48", "30, 5, 0.3, 8, 24"})
    void answers_are_judged_wrongly_no_more_often_than_promised(
            int questions, int options, double within, int block, int maxReplies) {
        Simulated world = Simulated.apart(questions, options, within, 5);
        int[] verdicts = new int[3];
        for (int run = 0; run < RUNS; run++) {
            MeanEvidence evidence = MeanEvidence.supplier(world.targets, rule(within, maxReplies), block)
                    .get();
            verdicts[answered(world, evidence, block, run).verdict().ordinal()]++;
        }

        assertThat(verdicts[Verdict.ALIGNED.ordinal()]).isLessThanOrEqualTo((int) MOST);
        assertThat(verdicts[Verdict.MISALIGNED.ordinal()]).isLessThanOrEqualTo((int) MOST);
    }

    @ParameterizedTest
    @CsvSource({"0.02, ALIGNED", "0.4, MISALIGNED"})
    void a_clear_case_is_decided_though_the_wordings_differ(double distance, Verdict verdict) {
        Simulated world = Simulated.apart(40, 4, distance, 3);

        assertThat(called(world, rule(0.2, 40), 4, 20, 1).verdict()).isEqualTo(verdict);
        assertThat(answered(
                                world,
                                MeanEvidence.supplier(world.targets, rule(0.2, 80), 4)
                                        .get(),
                                4,
                                1)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void a_difference_between_wordings_is_no_spread_of_calls() {
        Simulated world = Simulated.apart(10, 3, 0.1, 3);
        Rule measured = new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.empty(), ALPHA, false, 0.2, 40);

        Judgement steady = called(world, measured, 4, 100_000, 1);

        // log(4 rates x rounds / alpha) / (questions x scores) at the largest rate, and hardly any spread
        assertThat(steady.upper() - steady.estimate()).isLessThan(0.03);
        assertThat(steady.estimate() - steady.lower()).isLessThan(0.03);
    }

    private static Judgement called(Simulated world, Rule rule, int block, int concentration, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CallEvidence evidence = new CallEvidence(world.targets, rule, block);
        for (int[] wanted = evidence.wanted(); Arrays.stream(wanted).sum() > 0; wanted = evidence.wanted()) {
            for (int i = 0; i < wanted.length; i++) {
                for (int n = 0; n < wanted[i]; n++) {
                    double[] shares = wording(world, i, evidence.replies(i) % block, block);
                    double[] counts = new double[shares.length];
                    for (int answer = 0; answer < concentration; answer++) {
                        counts[Simulated.at(shares, random.nextDouble())]++;
                    }
                    evidence.add(
                            i,
                            Distribution.ofWeights(
                                    world.targets.get(i).reference().support(), counts));
                }
            }
        }
        return evidence.judge();
    }

    private static Judgement answered(Simulated world, MeanEvidence evidence, int block, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int[] wanted = evidence.wanted(); Arrays.stream(wanted).sum() > 0; wanted = evidence.wanted()) {
            for (int i = 0; i < wanted.length; i++) {
                for (int n = 0; n < wanted[i]; n++) {
                    double[] shares = wording(world, i, evidence.replies(i) % block, block);
                    evidence.add(i, Simulated.at(shares, random.nextDouble()));
                }
            }
        }
        return evidence.judge();
    }

    /** The model's shares with all of its second largest given to the largest, or as much the other way round. */
    private static double[] wording(Simulated world, int question, int place, int block) {
        double[] shares = world.models.get(question).clone();
        int[] byShare = IntStream.range(0, shares.length)
                .boxed()
                .sorted((a, b) -> Double.compare(shares[b], shares[a]))
                .mapToInt(k -> k)
                .toArray();
        double moved = place < block / 2 ? shares[byShare[1]] : -shares[byShare[1]];
        shares[byShare[0]] += moved;
        shares[byShare[1]] -= moved;
        return shares;
    }

    private static Rule rule(double within, int maxReplies) {
        return new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(within), ALPHA, false, 0.2, maxReplies);
    }
}

package org.alignunit.internal.verdict.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A model that answers two wordings very differently, and its mean at the threshold. A block begins with the first wording in
 * all orders: evidence that took part of a block for the whole would be wrong nearly always. At alpha = 0.05; a true rate of
 * 0.10 would fail with probability 0.99.
 */
class WordingErrorRateTests {
    private static final int RUNS = 800;
    private static final double LIMIT = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / RUNS);

    @ParameterizedTest
    @CsvSource({"2, 0.2, 24", "2, 0.05, 4", "3, 0.2, 12", "4, 0.4, 8", "6, 0.2, 2", "13, 0.2, 16"})
    void verdicts_at_the_threshold_are_wrong_no_more_often_than_promised(int options, double within, int block) {
        SplittableRandom random = new SplittableRandom(20260103);
        int[] verdicts = new int[3];
        for (int run = 0; run < RUNS; run++) {
            Simulation simulation = Simulation.random(random, options, within);
            verdicts[judged(simulation, within, block, 192, random).verdict().ordinal()]++;
        }

        assertThat((double) verdicts[Verdict.ALIGNED.ordinal()] / RUNS).isLessThanOrEqualTo(LIMIT);
        assertThat((double) verdicts[Verdict.MISALIGNED.ordinal()] / RUNS).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void clear_cases_are_decided_after_whole_blocks() {
        SplittableRandom random = new SplittableRandom(5);

        assertThat(judged(Simulation.random(random, 4, 0.02), 0.3, 8, 300, random)
                        .verdict())
                .isEqualTo(Verdict.ALIGNED);
        assertThat(judged(Simulation.random(random, 4, 0.6), 0.2, 8, 300, random)
                        .verdict())
                .isEqualTo(Verdict.MISALIGNED);
    }

    private static Judgement judged(
            Simulation simulation, double within, int block, int maxReplies, SplittableRandom random) {
        Target target = new Target(Simulation.distribution(simulation.q()), OptionalDouble.empty());
        AnswerEvidence evidence = new AnswerEvidence(target, Simulation.rule(within, 0.05, false, maxReplies), block);
        for (int wanted = evidence.wanted()[0]; wanted > 0; wanted = evidence.wanted()[0]) {
            assertThat(wanted % block).isZero();
            for (int i = 0; i < wanted; i++) {
                evidence.add(Simulation.draw(random, wording(simulation.p(), i % block < block / 2)));
            }
        }
        return evidence.judge();
    }

    /** All of the second largest share given to the largest, or as much the other way round. */
    private static double[] wording(double[] shares, boolean first) {
        double[] moved = shares.clone();
        int[] byShare = IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer k) -> shares[k]).reversed())
                .mapToInt(k -> k)
                .toArray();
        double room = first ? shares[byShare[1]] : -shares[byShare[1]];
        moved[byShare[0]] += room;
        moved[byShare[1]] -= room;
        return Arrays.stream(moved).map(x -> Math.max(0, x)).toArray();
    }
}

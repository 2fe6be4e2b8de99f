package org.alignunit.internal.verdict.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.shift.AuditBenchmark.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftEvidenceTests {
    /** 5 % of 400 are 20; one too many at twice that rate is nearly certain. */
    @ParameterizedTest
    @CsvSource({"5, 2, 10", "3, 4, 6"})
    void a_model_that_never_changes_raises_an_alarm_in_few_quarters(int questions, int options, int recorded) {
        long alarms = IntStream.range(0, 400)
                .filter(seed -> new World(seed, questions, options, recorded, false).alarm(90, 1) >= 0)
                .count();

        assertThat(alarms).isLessThan(28);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 150", "0.2, 40"})
    void a_change_is_found(double shift, int most) {
        long found = IntStream.range(0, 30)
                .filter(seed -> {
                    World world = new World(seed, 20, 4, 300, true);
                    world.spread(shift);
                    return world.found(most) <= most;
                })
                .count();

        assertThat(found).isGreaterThanOrEqualTo(27);
    }

    @Test
    void the_day_of_a_change_is_told_and_which_prompt_moved() {
        ShiftEvidence evidence = new ShiftEvidence();
        for (int day = 0; day < 48; day++) {
            double moved = day < 24 ? day % 2 * 0.2 - 0.1 : 2;
            evidence.add("moved", new ShiftEvidence.Batch(day, 20, 300 + 20 * day, 0, List.of(moved)));
            evidence.add("same", new ShiftEvidence.Batch(day, 20, 300 + 20 * day, 0, List.of(0.1)));
        }

        assertThat(evidence.log()).isGreaterThan(Math.log(1000));
        assertThat(evidence.since()).isEqualTo(24);
        assertThat(evidence.logByPrompt().get("moved")).isGreaterThan(10);
        assertThat(evidence.logByPrompt().get("same")).isNegative();
    }

    /** Bets on standard normal numbers are fair: their mean is 1, here by an integral over the one score. */
    @Test
    void the_evidence_of_one_batch_has_a_mean_of_one() {
        double mean = 0;
        for (double score = -60; score <= 60; score += 0.05) {
            ShiftEvidence one = new ShiftEvidence();
            one.add("prompt", new ShiftEvidence.Batch(7, 20, 300, 0, List.of(score)));
            mean += Math.exp(one.log() - score * score / 2) / Math.sqrt(2 * Math.PI) * 0.05;
        }

        // the rest is on changes that come later
        assertThat(mean).isCloseTo(0.8, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void scores_of_one_distribution_are_standard_normal(boolean counted) {
        SplittableRandom random = new SplittableRandom(5);
        double[] scores = new double[counted ? 4000 : 1000];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = counted
                    ? RankScores.ofCounts(draw(random, 12), draw(random, 20), random)[1]
                    : RankScores.ofNumbers(numbers(random, 9), numbers(random, 5), random);
        }

        double mean = DoubleStream.of(scores).average().orElseThrow();
        double square = DoubleStream.of(scores).map(x -> x * x).average().orElseThrow();
        double error = 4 / Math.sqrt(scores.length);
        assertThat(mean).isCloseTo(0, within(error));
        assertThat(square).isCloseTo(1, within(1.5 * error));
    }

    private static int[] draw(SplittableRandom random, int number) {
        int[] counts = new int[3];
        for (int i = 0; i < number; i++) {
            counts[random.nextInt(10) < 7 ? 0 : random.nextInt(3)]++;
        }
        return counts;
    }

    private static double[] numbers(SplittableRandom random, int number) {
        return random.doubles(number).map(x -> Math.round(x * 4) / 4.0).toArray();
    }

    @Test
    void a_batch_that_has_more_of_an_option_has_a_positive_score() {
        double[] scores = RankScores.ofCounts(new int[] {30, 30, 40}, new int[] {15, 1, 4}, new SplittableRandom(1));

        assertThat(scores[0]).isGreaterThan(2);
        assertThat(scores[1]).isNegative();
        assertThat(RankScores.ofNumbers(
                        new double[] {0.1, 0.2, 0.3, 0.2, 0.1}, new double[] {0.8, 0.9, 0.8}, new SplittableRandom(1)))
                .isGreaterThan(1.5);
    }
}

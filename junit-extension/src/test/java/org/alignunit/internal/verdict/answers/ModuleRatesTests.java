package org.alignunit.internal.verdict.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.EValues;
import org.alignunit.internal.verdict.answers.ModuleRates.Module;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At a share of 0.05. A true one of 0.10 would fail with probability 0.99: 0.10 - 2.33 errors of it is above LIMIT. */
class ModuleRatesTests {
    private static final int RUNS = 800;
    private static final double LIMIT = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / RUNS);

    @ParameterizedTest
    @CsvSource({"10, 0, 0.005, 0", "2, 8, 0.04, 0", "10, 0, 0.005, 60", "2, 8, 0.04, 60"})
    void of_the_verdicts_that_stand_no_greater_share_is_wrong_than_promised(
            int atThreshold, int near, double alpha, int respondents) {
        ModuleRates rates = ModuleRates.of(new Module(atThreshold, near, alpha, respondents), RUNS, 20260103);

        assertThat(rates.wrongStanding()).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void many_verdicts_that_each_count_by_themselves_are_wrong_more_often() {
        ModuleRates rates = ModuleRates.of(new Module(10, 0, 0.05, 0), RUNS, 20260103);

        assertThat(rates.wrong()).isGreaterThan(3 * 0.05);
    }

    /** It is of the time of the verdict, at which it is an e-value: a maximum over time is none. */
    @ParameterizedTest
    @CsvSource({"0.05, 0", "0.4, 0", "0.05, 20", "0.4, 20"})
    void an_e_value_at_the_end_is_at_most_one_on_average_where_the_verdict_would_be_wrong(
            double alpha, int respondents) {
        double[] q = {0.3, 0.7};
        double[] p = {0.5, 0.5};
        int runs = 4 * RUNS;
        List<EValues> ends = IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> Simulation.of(p, q)
                        .sampled(respondents)
                        .run(new SplittableRandom(20260104 + run), 0.2, alpha, 300)
                        .eValues())
                .toList();
        double aligned = ends.stream().mapToDouble(EValues::aligned).average().orElseThrow();
        double misaligned =
                ends.stream().mapToDouble(EValues::misaligned).average().orElseThrow();

        // no e-value is far above 2 / alpha, so that the mean has a standard error of at most the root of 2 / alpha /
        // runs
        double limit = 1 + 3 * Math.sqrt(2 / alpha / runs);
        assertThat(aligned).isBetween(0.01, limit);
        assertThat(misaligned).isBetween(0.01, limit);
    }

    @Test
    void a_verdict_brings_at_least_the_evidence_that_it_takes() {
        SplittableRandom random = new SplittableRandom(20260105);
        for (int run = 0; run < 100; run++) {
            int options = 2 + run % 12;
            Simulation simulation = Simulation.random(random, options, run % 3 == 0 ? 0.5 : 0.02);
            Simulation.Run fixed = simulation.run(random, 0.2, 0.05, 3000);
            Simulation.Run sampled = simulation.sampled(400).run(random, 0.2, 0.05, 3000);
            for (Simulation.Run end : new Simulation.Run[] {fixed, sampled}) {
                double evidence = switch (end.judgement().verdict()) {
                    case ALIGNED -> end.eValues().aligned();
                    case MISALIGNED -> end.eValues().misaligned();
                    case INCONCLUSIVE -> 20;
                };
                assertThat(evidence).isGreaterThan(20 - 1e-9);
            }
        }
    }
}

package org.alignunit.internal.verdict.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BetsTests {
    private static final double THRESHOLD = 0.1;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void an_unread_reply_costs_as_much_as_the_worst_answer(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] q = Simulation.shares(random, 4);
        double[] p = Simulation.shares(random, 4);
        int[] past = IntStream.range(0, 20).map(i -> Simulation.draw(random, p)).toArray();

        double worst = IntStream.range(0, 4)
                .mapToDouble(option -> logCapital(q, past, option))
                .min()
                .orElseThrow();
        assertThat(logCapital(q, past, -1)).isCloseTo(worst, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_distribution_within_the_threshold_lets_the_capital_grow_on_average(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Simulation truth = Simulation.random(random, 4, THRESHOLD);
        double[] p = Simulation.shares(random, 4);
        int[] past = IntStream.range(0, 20).map(i -> Simulation.draw(random, p)).toArray();

        double before = capital(truth.q(), past);
        double after = IntStream.range(0, 4)
                .mapToDouble(option -> truth.p()[option] * Math.exp(logCapital(truth.q(), past, option)))
                .sum();
        assertThat(after).isLessThanOrEqualTo(before * (1 + 1e-9));
    }

    private static double capital(double[] q, int[] past) {
        Bets bets = new Bets(q, THRESHOLD);
        IntStream.of(past).forEach(bets::add);
        return Math.exp(bets.logCapital(THRESHOLD));
    }

    private static double logCapital(double[] q, int[] past, int last) {
        Bets bets = new Bets(q, THRESHOLD);
        IntStream.of(past).forEach(bets::add);
        bets.add(last);
        return bets.logCapital(THRESHOLD);
    }
}

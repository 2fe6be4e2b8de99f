package org.alignunit.maven.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.alignunit.maven.comparison.PairedComparison.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedComparisonTests {

    @ParameterizedTest
    @CsvSource({"0.06, WORSE", "0.0, NOT_WORSE", "0.021, INCONCLUSIVE"})
    void a_growth_of_the_mean_is_held_against_the_margin(double growth, Outcome outcome) {
        double[][] pair = pair(100, growth, 1);

        PairedComparison comparison = PairedComparison.of(pair[0], pair[1], 0.02, 0.05, 7);

        assertThat(comparison.outcome()).isEqualTo(outcome);
        assertThat(comparison.lower()).isLessThan(comparison.difference());
        assertThat(comparison.upper()).isGreaterThan(comparison.difference());
        assertThat(comparison).isEqualTo(PairedComparison.of(pair[0], pair[1], 0.02, 0.05, 7));
    }

    @Test
    void the_comparison_is_wrong_no_more_often_than_promised() {
        int[] outcomes = new int[3];
        for (int run = 0; run < 400; run++) {
            double[][] pair = pair(20, 0.02, run);
            outcomes[
                    PairedComparison.of(pair[0], pair[1], 0.02, 0.1, run)
                            .outcome()
                            .ordinal()]++;
        }

        int most = (int) (400 * (0.1 + 3 * Math.sqrt(0.1 * 0.9 / 400)));
        assertThat(outcomes[Outcome.WORSE.ordinal()]).isBetween(15, most);
        assertThat(outcomes[Outcome.NOT_WORSE.ordinal()]).isBetween(15, most);
    }

    @Test
    void four_questions_say_nothing() {
        double[] none = new double[4];
        double[] all = {1, 1, 1, 1};

        assertThat(PairedComparison.of(none, all, 0, 0.05, 1).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void bad_comparisons_are_refused() {
        double[] one = {0.1};
        assertThatThrownBy(() -> PairedComparison.of(one, new double[2], 0, 0.05, 1))
                .hasMessageContaining("same questions on both sides: 1 and 2");
        assertThatThrownBy(() -> PairedComparison.of(one, new double[] {Double.NaN}, 0, 0.05, 1))
                .hasMessageContaining("question 0 has no finite distances");
        assertThatThrownBy(() -> PairedComparison.of(one, one, -1, 0.05, 1)).hasMessageContaining("margin");
    }

    private static double[][] pair(int questions, double growth, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] earlier = random.doubles(questions, 0.1, 0.4).toArray();
        double[] later = Arrays.stream(earlier)
                .map(d -> d + growth + 0.1 * (random.nextDouble() - random.nextDouble()))
                .toArray();
        return new double[][] {earlier, later};
    }
}

package org.alignunit.internal.verdict.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verdict needs more evidence where answers repeat each other. Without that, 0.17 and 0.21 are wrong at a probability of 0.5. */
class RepeatedRatesTests {
    @ParameterizedTest
    @CsvSource({"0.3, 0.11", "0.5, 0.09", "0.8, 0.04"})
    void sticky_answers_to_two_options_seldom_bring_a_wrong_aligned(double repeat, double most) {
        RepeatedRates rates = RepeatedRates.of(new double[] {0.5, 0.5}, new double[] {0.3, 0.7}, repeat, 400, 6);

        assertThat(rates.aligned()).isLessThan(most);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.07", "0.5, 0.13"})
    void sticky_answers_to_four_options_seldom_bring_a_wrong_misaligned(double repeat, double most) {
        double[] model = {0.35, 0.3, 0.2, 0.15};
        RepeatedRates rates = RepeatedRates.of(model, new double[] {0.15, 0.3, 0.3, 0.25}, repeat, 400, 6);

        assertThat(rates.aligned()).isLessThan(0.02);
        assertThat(rates.misaligned()).isLessThan(most);
    }
}

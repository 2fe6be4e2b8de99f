package org.alignunit.internal.result.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTests {
    @ParameterizedTest
    @CsvSource({"0.23011, 0.23049, ''", "0.230, 0.231, 0.230 to 0.231", "0.25, 0.25, ''", ", 0.3, - to 0.300"})
    void bounds_that_read_as_one_number_are_none(Double lower, Double upper, String bounds) {
        assertThat(Figures.bounds(lower, upper)).isEqualTo(bounds);
    }

    @ParameterizedTest
    @CsvSource({"-0.0004, 0.000", "0.0004, 0.000", "0, 0.000", "-0.0006, -0.001", "0.0416, +0.042", "-0.042, -0.042"})
    void a_difference_that_reads_as_nothing_has_no_sign(double difference, String figure) {
        assertThat(Figures.signed(difference)).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource({"-0.004, 0 %", "0.004, 0 %", "0.1, +10 %", "-0.08, -8 %", "Infinity, infinite"})
    void nor_has_a_percentage(double share, String figure) {
        assertThat(Figures.signedPercent(share).replace('\u00A0', ' ')).isEqualTo(figure);
    }
}

package org.alignunit.internal.verdict.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialMeanTests {
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0.3",
        "0, 7, 0.5",
        "30, 0, 1e-9",
        "100, 0, 0.999999",
        "1, 1, 0.5",
        "30, 171, 0.35",
        "400, 12, 0.02",
        "900, 1000, 0.71"
    })
    void is_the_sum_over_all_counts(int n, int r, double p) {
        double sum = 0;
        for (int x = 0; x <= n; x++) {
            for (int y = 0; y <= r; y++) {
                double difference = (n == 0 ? p : (double) x / n) - (r == 0 ? p : (double) y / r);
                sum += probability(n, p, x) * probability(r, p, y) * Math.abs(difference);
            }
        }
        assertThat(BinomialMean.absoluteDifference(n, r, p)).isCloseTo(sum, within(1e-10 * sum));
    }

    private static double probability(int n, double p, int count) {
        return new BinomialDistribution(null, n, p).probability(count);
    }

    @ParameterizedTest
    @CsvSource({"2000000000, 0, 0.25", "2000000000, 2000000000, 0.25", "2000000000, 1000000, 0.9"})
    void is_that_of_a_normal_distribution_where_many_people_were_asked(int n, int r, double p) {
        double variance = p * (1 - p) * (1.0 / n + (r == 0 ? 0 : 1.0 / r));
        double normal = Math.sqrt(2 * variance / Math.PI);
        assertThat(BinomialMean.absoluteDifference(n, r, p)).isCloseTo(normal, within(1e-4 * normal));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0.3", "10, 20, 0", "10, 20, 1", "0, 20, 1"})
    void is_zero_where_nothing_is_left_to_chance(int n, int r, double p) {
        assertThat(BinomialMean.absoluteDifference(n, r, p)).isZero();
    }
}

package org.alignunit.internal.run.temperature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.internal.result.Temperature;
import org.alignunit.internal.run.temperature.TemperatureFit.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TemperatureFitTests {
    /** The values were found by SciPy's minimiser in {@code src/test/python/temperature.py}. */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/expected/temperature.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            maxCharsPerColumn = 10_000)
    void the_temperature_has_the_least_cross_entropy(String models, String people, double expected) {
        double[][] model = rows(models);
        double[][] group = rows(people);
        Temperature fitted = TemperatureFit.of(IntStream.range(0, model.length)
                .mapToObj(i -> new Pair(model[i], group[i]))
                .toList());
        assertThat(fitted.value()).isCloseTo(expected, within(1e-6));
        assertThat(fitted.atBound()).isFalse();
    }

    @Test
    void a_fit_at_its_bound_says_so() {
        double[] even = {0.5, 0.5};
        double[] slight = {0.51, 0.49};
        double[] sure = {1, 0};
        assertThat(TemperatureFit.of(List.of(new Pair(new double[] {0.9, 0.1}, even))))
                .isEqualTo(new Temperature(10, true));
        assertThat(TemperatureFit.of(List.of(new Pair(slight, sure)))).isEqualTo(new Temperature(0.1, true));
        assertThat(TemperatureFit.of(List.of(new Pair(new double[] {0.1, 0.9}, sure))))
                .isEqualTo(new Temperature(10, true));
    }

    @Test
    void where_every_temperature_is_as_good_it_is_one() {
        double[] even = {0.5, 0.5};
        assertThat(TemperatureFit.of(List.of(new Pair(even, new double[] {1, 0}))))
                .isEqualTo(new Temperature(1, false));
    }

    @Test
    void an_option_without_probability_does_not_spoil_the_fit() {
        Temperature fitted =
                TemperatureFit.of(List.of(new Pair(new double[] {1, 0, 0}, new double[] {0.98, 0.01, 0.01})));
        // logarithms 0 and -20.7: shares of a hundredth need a temperature of 20.7 / log(98)
        assertThat(fitted.value()).isCloseTo(Math.log(1e9) / Math.log(98), within(1e-9));
    }

    @Test
    void a_temperature_is_positive_and_finite() {
        for (double value : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Temperature(value, false)).hasMessageContaining("positive and finite");
        }
    }

    private static double[][] rows(String text) {
        return Stream.of(text.split("\\|"))
                .map(row -> Stream.of(row.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }
}

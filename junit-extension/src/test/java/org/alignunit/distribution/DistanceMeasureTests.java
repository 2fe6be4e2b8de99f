package org.alignunit.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class DistanceMeasureTests {
    private static final Support SCALE = Support.ordinal(List.of("low", "middle", "high"), List.of(1.0, 2.0, 3.0));

    /** The values were computed with SciPy by {@code src/test/python/distances.py}. */
    @ParameterizedTest
    @CsvFileSource(resources = "/expected/distances.csv", delimiter = ';', numLinesToSkip = 1)
    void equals_the_value_computed_elsewhere(
            String values, String p, String q, double total, double moved, double jensen, double hellinger, double kl) {
        List<Double> places = Arrays.stream(numbers(values)).boxed().toList();
        List<String> names =
                IntStream.range(0, places.size()).mapToObj(i -> "option " + i).toList();
        Support support = Support.ordinal(names, places);
        Distribution model = Distribution.ofWeights(support, numbers(p));
        Distribution people = Distribution.ofWeights(support, numbers(q));

        double[] measured = Arrays.stream(DistanceMeasure.values())
                .mapToDouble(measure -> measure.between(model, people))
                .toArray();

        assertThat(measured).containsExactly(new double[] {total, moved, jensen, hellinger, kl}, within(1e-9));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @ParameterizedTest
    @EnumSource
    void is_zero_for_equal_distributions_and_never_above_its_maximum(DistanceMeasure measure) {
        Distribution low = Distribution.ofWeights(SCALE, 1, 0, 0);
        Distribution high = Distribution.ofWeights(SCALE, 0, 0, 1);

        assertThat(measure.between(low, low)).isZero();
        assertThat(measure.between(low, high)).isEqualTo(measure.maximum());
    }

    @Test
    void kullback_leibler_is_infinite_where_the_model_never_gives_an_answer_that_people_gave() {
        Distribution model = Distribution.ofWeights(SCALE, 1, 1, 0);
        Distribution people = Distribution.uniform(SCALE);

        assertThat(DistanceMeasure.KULLBACK_LEIBLER.between(model, people)).isInfinite();
        assertThat(DistanceMeasure.KULLBACK_LEIBLER.between(people, model)).isFinite();
    }

    @Test
    void wasserstein_needs_a_scale() {
        Support nominal = Support.nominal(List.of("tea", "coffee"));
        Distribution uniform = Distribution.uniform(nominal);

        assertThatThrownBy(() -> DistanceMeasure.WASSERSTEIN_1.between(uniform, uniform))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tea");
    }

    @Test
    void options_are_never_matched_by_position() {
        Distribution one = Distribution.uniform(Support.nominal(List.of("tea", "coffee")));
        Distribution other = Distribution.uniform(Support.nominal(List.of("coffee", "tea")));

        assertThatThrownBy(() -> DistanceMeasure.TOTAL_VARIATION.between(one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different options");
    }
}

package org.alignunit.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTests {
    private static final Support DRINKS = Support.nominal(List.of("tea", "coffee"));

    @Test
    void weights_of_any_scale_become_shares() {
        assertThat(Distribution.ofWeights(DRINKS, 30, 10).shares()).containsExactly(0.75, 0.25);
        assertThat(Distribution.of(DRINKS, Map.of("coffee", 1.0)).shares()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_weight_that_is_no_weight_is_refused(double weight) {
        assertThatThrownBy(() -> Distribution.ofWeights(DRINKS, weight, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(weight));
    }

    @Test
    void what_does_not_fit_the_support_is_refused() {
        assertThatThrownBy(() -> Distribution.ofWeights(DRINKS, 1)).hasMessageContaining("1 weights for 2 options");
        assertThatThrownBy(() -> Distribution.ofWeights(DRINKS, 0, 0)).hasMessageContaining("positive");
        assertThatThrownBy(() -> Distribution.of(DRINKS, Map.of("milk", 1.0))).hasMessageContaining("milk");
        assertThatThrownBy(() -> Distribution.of(DRINKS, Map.of("tea", 0.5))).hasMessageContaining("0.5");
        assertThatThrownBy(() -> Support.nominal(List.of("tea", "tea"))).hasMessageContaining("twice");
        assertThatThrownBy(() -> Support.ordinal(List.of("tea", "coffee"), List.of(1.0)))
                .hasMessageContaining("one finite value");
    }

    @Test
    void the_mean_is_taken_option_by_option() {
        Distribution tea = Distribution.ofWeights(DRINKS, 1, 0);
        Distribution even = Distribution.uniform(DRINKS);

        assertThat(Distribution.mean(List.of(tea, even)).asMap()).isEqualTo(Map.of("tea", 0.75, "coffee", 0.25));
        assertThatThrownBy(() -> Distribution.mean(List.of())).hasMessageContaining("no distributions");
    }
}

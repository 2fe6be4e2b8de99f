package org.alignunit.internal.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MultipleTestingTests {

    @Test
    void e_bh_rejects_the_most_hypotheses_whose_least_e_value_is_large_enough() {
        // 4 cells at 0.1: three rejections need 40 / 3, two 20, one 40
        assertThat(MultipleTesting.falseDiscoveries(new double[] {14, 1, 50, 20}, 0.1))
                .containsExactly(true, false, true, true);
        assertThat(MultipleTesting.falseDiscoveries(new double[] {13, 1, 50, 20}, 0.1))
                .containsExactly(false, false, true, true);
        assertThat(MultipleTesting.falseDiscoveries(new double[] {13, 1, 39, 19}, 0.1))
                .containsOnly(false);
        assertThatThrownBy(() -> MultipleTesting.falseDiscoveries(new double[] {-1}, 0.1))
                .hasMessageContaining("e-values");
    }
}

package org.alignunit.internal.testcase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestCaseTests {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "0.25, 0.25",
        "1, 1.0",
        "20, 20.0",
        "0.123456, 0.123456",
        "0.30000000000000004, 0.3",
        "1e-7, 0.0000001",
        "2.5e-12, 0.0000000000025"
    })
    void a_threshold_is_named_with_enough_digits_to_tell_it_from_nothing(double within, String shown) {
        assertThat(TestCase.decimal(within)).isEqualTo(shown);
    }
}

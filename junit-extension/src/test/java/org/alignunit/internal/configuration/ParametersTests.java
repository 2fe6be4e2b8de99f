package org.alignunit.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTests {
    private static final Parameters NONE = new Parameters(name -> Optional.empty());

    private static Parameters all(String value) {
        return new Parameters(name -> Optional.of(value));
    }

    @Test
    void there_are_two_progress_modes() {
        assertThat(all("auto").get(Parameters.PROGRESS)).isEqualTo(ProgressMode.AUTO);
        assertThat(all("Off").get(Parameters.PROGRESS)).isEqualTo(ProgressMode.OFF);
        assertThatThrownBy(() -> all("sometimes").get(Parameters.PROGRESS))
                .hasMessageContaining("alignunit.progress = \"sometimes\"")
                .hasMessageContaining("auto or off");
    }

    @Test
    void a_blank_value_is_none() {
        assertThat(all(" ").get(Parameters.OUTPUT)).isEqualTo(Path.of("target/alignunit"));
        assertThat(all(" ").given(Parameters.OUTPUT)).isEmpty();
        assertThat(NONE.given(Parameters.OUTPUT)).isEmpty();
    }

    @Test
    void orders_may_be_none() {
        assertThat(NONE.get(Parameters.PERMUTATIONS)).isZero();
        assertThat(all("None").get(Parameters.PERMUTATIONS)).isZero();
        assertThat(all("24").get(Parameters.PERMUTATIONS)).isEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    alignunit.concurrency  | 1025 | a whole number from 1 to 1024
                    alignunit.permutations | 0    | none or a whole number from 1 to 1000
                    alignunit.seed         | 1.5  | a whole number
                    alignunit.budget.calls | -1   | a whole number of at least 0
                    alignunit.budget.usd   | NaN  | an amount of at least 0
                    alignunit.price.prompt | free | an amount of at least 0
                    """)
    void an_invalid_value_is_named_with_what_to_give(String name, String value, String values) {
        Parameter<?> parameter = Parameters.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> all(value).given(parameter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("configuration parameter " + name + " = \"" + value + "\": give " + values);
    }
}

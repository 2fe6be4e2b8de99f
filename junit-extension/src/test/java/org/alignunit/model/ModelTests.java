package org.alignunit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.alignunit.internal.model.calls.ServerMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTests {
    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_prompt_refuses_what_is_no_temperature(double temperature) {
        assertThatThrownBy(() -> new Prompt("", "?", temperature, 1, 0, "")).hasMessageContaining("temperature");
    }

    @Test
    void a_prompt_refuses_a_length_or_a_number_of_alternatives_out_of_range() {
        assertThatThrownBy(() -> new Prompt("", "?", 0, 0, 0, "")).hasMessageContaining("maxTokens");
        assertThatThrownBy(() -> new Prompt("", "?", 0, 1, -1, "")).hasMessageContaining("topLogProbabilities");
    }

    @Test
    void alternatives_that_cannot_be_written_at_all_add_up_to_nothing() {
        double none = Double.NEGATIVE_INFINITY;

        var token = TokenAlternatives.of("A", 0, List.of(Map.entry("x", none), Map.entry("x", none)));

        assertThat(token.logProbabilities()).containsExactly(Map.entry("A", 0.0), Map.entry("x", none));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, Double.NaN})
    void alternatives_refuse_what_is_no_log_probability(double value) {
        assertThatThrownBy(() -> TokenAlternatives.of("A", 0, List.of(Map.entry("B", value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'B'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a <b>bold</b>\tword | \"a bold word\"",
                "<script>alert(1)</script> | nothing",
                "'' | nothing",
            })
    void a_servers_words_lose_mark_up(String said, String quoted) {
        assertThat(ServerMessage.quote(said)).isEqualTo(quoted);
    }

    @Test
    void a_servers_words_are_cut_short() {
        assertThat(ServerMessage.quote("word ".repeat(100_000)))
                .hasSizeLessThan(260)
                .endsWith("...\"");
    }
}

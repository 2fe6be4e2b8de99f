package org.alignunit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCardTests {
    private final AnswerCard card = new AnswerCard(List.of("Often", "Hardly ever", "Never"));

    @Test
    void is_read_out_with_numbers() {
        assertThat(card.readOut()).isEqualTo("1. Often\n2. Hardly ever\n3. Never");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2|Hardly ever",
                "3.|Never",
                "Number 1.|Often",
                "number 2, yes|Hardly ever",
                "2. Often|Hardly ever",
                "I never did|Never",
                "HARDLY EVER!|Hardly ever"
            })
    void finds_the_answer_by_number_before_words(String reply, String answer) {
        assertThat(card.chosenIn(reply)).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4", "0", "12", "Number 4. Never", "Often, or never", "It depends", "It depends\n1. Often"})
    void finds_none_where_the_reply_names_none_or_several(String reply) {
        assertThat(card.chosenIn(reply)).isEmpty();
    }

    @Test
    void needs_an_answer() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerCard(List.of()));
    }
}

package org.alignunit.internal.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {
    @Test
    void full_width_characters_are_narrowed_and_no_others() {
        assertThat(PlainText.of("\uff01\uff21\uff5e")).isEqualTo("!a~");
        assertThat(PlainText.of("\uff00\uff5f\u2460")).isEqualTo("\uff00\uff5f\u2460");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\t", "\n", "\u00a0", "\u3000", "\u200b", "\ufeff", "\0", "'", "\"", "\u201c", "`", "*", "\\"
            })
    void blanks_of_every_kind_are_one_space(String blank) {
        assertThat(PlainText.of(blank + "Green" + blank + blank + "Tea" + blank))
                .isEqualTo("green tea");
    }

    @Test
    void words_stand_between_spaces_without_apostrophes() {
        assertThat(PlainText.words("I can\u2019t, I can't - \uff21 1!")).isEqualTo(" i cant i cant a 1 ");
        assertThat(PlainText.words("tea")).isEqualTo(" tea ");
        assertThat(PlainText.words("")).isEqualTo(" ");
    }

    @Test
    void an_apostrophe_between_letters_is_left_out() {
        assertThat(PlainText.of("I'd say it\u2019s")).isEqualTo("id say its");
        assertThat(PlainText.of("'A' 'B'C 1'D E'1 'F")).isEqualTo("a bc 1 d e 1 f");
        assertThat(PlainText.of("'")).isEmpty();
    }

    @Test
    void any_of_some_phrases_is_tried_from_the_longest() {
        assertThat(PlainText.anyOf("tea; I'd\nno more tea")).isEqualTo("no more tea|tea|id");
    }

    @Test
    void underscores_are_blanks() {
        assertThat(PlainText.of("__option_a__")).isEqualTo("option a");
    }

    @Test
    void whole_texts_are_narrowed() {
        assertThat(PlainText.narrow("\uff5b\uff21\u3001b\uff5d")).isEqualTo("{A,b}");
    }
}

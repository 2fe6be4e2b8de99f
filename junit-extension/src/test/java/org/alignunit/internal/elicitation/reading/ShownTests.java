package org.alignunit.internal.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShownTests {
    @Test
    void labels_are_letters_in_the_order_shown() {
        assertThat(Teas.numbered(26).label(0)).isEqualTo('A');
        assertThat(Teas.numbered(26).label(25)).isEqualTo('Z');
    }

    @Test
    void more_options_than_letters_are_an_error() {
        assertThatThrownBy(() -> Teas.numbered(27))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("27 options have no letters; show at most 26 at once");
    }
}

package org.alignunit.internal.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.alignunit.Expression;
import org.alignunit.Steering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class WordsTests {
    @ParameterizedTest
    @EnumSource
    void an_expression_is_called_as_in_a_tests_name(Expression expression) {
        assertThat(Words.of(expression.name())).isEqualTo(expression.label());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void and_so_is_a_steering(Steering steering) {
        assertThat(Words.of(steering.name())).isEqualTo(steering.label());
    }

    @Test
    void any_other_constant_is_put_in_words() {
        assertThat(Words.of("E_BH")).isEqualTo("e bh");
        assertThat(Words.of("QUESTION_ANSWER")).isEqualTo("question answer");
    }
}

package org.alignunit.internal.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.alignunit.Correction;
import org.alignunit.ErrorSource;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ConstantTests {
    @ParameterizedTest
    @EnumSource
    void an_expression_is_called_as_in_a_tests_name(Expression expression) {
        assertThat(Constant.of(expression).words()).isEqualTo(expression.label());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void and_so_is_a_steering(Steering steering) {
        assertThat(Constant.of(steering).words()).isEqualTo(steering.label());
    }

    @Test
    void any_other_constant_is_put_in_words() {
        assertThat(Constant.of(Correction.E_BH).words()).isEqualTo("e-BH");
        assertThat(Constant.of(PersonaForm.QUESTION_ANSWER).words()).isEqualTo("question answer");
    }

    @ParameterizedTest
    @EnumSource
    void a_name_is_read_as_the_constant_that_was_written(ErrorSource source) {
        assertThat(Constant.parse(ErrorSource.class, Constant.of(source).text()))
                .isEqualTo(Constant.of(source));
    }

    @Test
    void a_name_that_is_none_is_no_constant_and_stays() {
        Constant<Expression> other = Constant.parse(Expression.class, "<b>");

        assertThat(other.known()).isNull();
        assertThat(other).hasToString("<b>");
        assertThat(other.is(Expression.SAMPLED)).isFalse();
    }
}

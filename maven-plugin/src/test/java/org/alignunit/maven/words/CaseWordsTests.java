package org.alignunit.maven.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.Constant;
import org.junit.jupiter.api.Test;

class CaseWordsTests {
    @Test
    void the_examples_are_named_where_any_are_shown() {
        assertThat(CaseWords.steering(asked(Steering.FEW_SHOT, PersonaForm.SENTENCE, 2, true)))
                .isEqualTo("few-shot (2 examples, those under test too)");
        assertThat(CaseWords.steering(asked(Steering.PERSONA, PersonaForm.SENTENCE, null, false)))
                .isEqualTo("persona");
    }

    @Test
    void the_form_of_the_persona_is_named_where_it_is_not_the_usual_one() {
        assertThat(CaseWords.steering(asked(Steering.PERSONA, PersonaForm.BIOGRAPHY, null, false)))
                .isEqualTo("persona (biography)");
    }

    private static AskedModel asked(Steering steering, PersonaForm persona, Integer examples, boolean underTest) {
        return new AskedModel(
                "model",
                Constant.of(steering),
                Constant.of(persona),
                Constant.of(Expression.SAMPLED),
                new Condition(1, 1, 1, false, examples, underTest, null));
    }
}

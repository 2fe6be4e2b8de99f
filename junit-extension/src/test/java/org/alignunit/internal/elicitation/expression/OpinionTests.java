package org.alignunit.internal.elicitation.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.alignunit.Expression;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.elicitation.reading.Shown;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.model.Reply;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.Test;

class OpinionTests {
    private static final Support THREE = Support.nominal(List.of("x", "y", "z"));

    @Test
    void a_weight_known_within_an_interval_is_a_share_within_one() {
        Opinion.Masses masses = masses(new double[] {.5, .2, 0}, new double[] {.5, .2, .1});
        assertThat(masses.low()).containsExactly(.5 / .8, .2 / .8, 0.0);
        assertThat(masses.high().get(0)).isCloseTo(.5 / .7, within(1e-15));
        assertThat(masses.high().get(2)).isCloseTo(.1 / .8, within(1e-15));
    }

    @Test
    void a_reply_that_a_field_calls_a_refusal_is_one_whatever_it_says() {
        Question question = new Question(
                "q",
                "?",
                Map.of(),
                false,
                List.of(new Option("x", null, false), new Option("y", null, false)),
                List.of(),
                List.of());

        for (Expression expression : List.of(Expression.SAMPLED, Expression.VERBALIZED, Expression.LOG_PROBABILITIES)) {
            OpinionReader reader = new OpinionReader(question, new Shown(question.options()), expression);
            assertThat(reader.read(Reply.of("A").asRefusal())).isEqualTo(new Opinion.Refusal());
            assertThat(reader.read(Reply.of("A"))).isNotEqualTo(new Opinion.Refusal());
        }
    }

    private static Opinion.Masses masses(double[] low, double[] high) {
        return Opinion.Masses.ofWeights(low, high, Distribution.ofWeights(THREE, low), new Bounds(0, 0), 1);
    }
}

package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Obstacle;
import org.alignunit.model.LanguageModel;
import org.junit.jupiter.api.Test;

class DependentAnswersInJUnitTests extends InJUnit {
    static class One {
        @ModelUnderTest
        LanguageModel model = ScriptedModel.alternating();

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 100,
                within = 0.2)
        void one() {}
    }

    static class Several {
        @ModelUnderTest
        LanguageModel model = ScriptedModel.alternating();

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 120,
                within = 0.05)
        void several() {}
    }

    @Test
    void answers_in_turn_to_one_question_give_no_verdict() {
        verdictIsMissing(One.class);
    }

    @Test
    void answers_in_turn_to_several_questions_give_no_verdict() {
        verdictIsMissing(Several.class);
    }

    private void verdictIsMissing(Class<?> test) {
        runs.run(test).testEvents().assertStatistics(stats -> stats.failed(1));

        assertThat(runs.result().verdict()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(runs.result().conclusion().obstacle().known()).isEqualTo(Obstacle.DEPENDENT_ANSWERS);
        assertThat(runs.result().conclusion().message()).contains("no independent draws", "a cache", "a fixed seed");
    }
}

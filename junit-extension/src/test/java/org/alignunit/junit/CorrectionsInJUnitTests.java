package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alignunit.Correction;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.Scope;
import org.alignunit.internal.result.TestResult;
import org.alignunit.model.LanguageModel;
import org.junit.jupiter.api.Test;

/** What the number of test cases of a method does to the error rate of each. */
class CorrectionsInJUnitTests extends InJUnit {
    abstract static class ManyQuestions {
        @ModelUnderTest
        LanguageModel model = ScriptedModel.answering(0.5);
    }

    static class OneByOne extends ManyQuestions {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                expression = Expression.SAMPLED,
                scope = Scope.QUESTION,
                maxCalls = 28,
                within = 0.2)
        void questions() {}
    }

    static class Together extends ManyQuestions {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                expression = Expression.SAMPLED,
                scope = Scope.QUESTION,
                correction = Correction.E_BH,
                maxCalls = 28,
                within = 0.2)
        void questions() {}
    }

    @Test
    void weighing_test_cases_together_decides_more_of_them_at_the_same_replies() {
        runs.run(OneByOne.class);
        List<TestResult> alone = runs.results();
        runs.run(Together.class);
        List<TestResult> together = runs.results().stream()
                .filter(result -> result.assertion().rule().correction().is(Correction.E_BH))
                .toList();

        assertThat(alone)
                .hasSize(4)
                .allSatisfy(
                        result -> assertThat(result.assertion().rule().alpha()).isEqualTo(0.0125));
        assertThat(decided(together)).isGreaterThan(decided(alone));
        assertThat(together)
                .filteredOn(result -> result.verdict() == Outcome.MISALIGNED)
                .allSatisfy(result -> {
                    assertThat(result.figures().lower()).isGreaterThan(0.2);
                    assertThat(result.assertion().rule().alpha()).isGreaterThan(0.0125);
                });
    }

    private static long decided(List<TestResult> results) {
        return results.stream()
                .filter(result -> result.verdict() != Outcome.INCONCLUSIVE)
                .count();
    }
}

package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Samples;
import org.alignunit.internal.result.TestResult;
import org.junit.jupiter.api.Test;

/** What a test's body is told of its measurement. */
class MeasuredAlignmentTests {
    @Test
    void the_figures_are_those_of_the_result_file() {
        Alignment alignment = of(Samples.test("likes_tea", "Old", Outcome.MISALIGNED, 0.4));

        assertThat(alignment.verdict()).isEqualTo(Outcome.MISALIGNED);
        assertThat(alignment.estimate()).isEqualTo(0.4);
        assertThat(alignment.lower()).isEqualTo(0.05);
        assertThat(alignment.upper()).isInfinite();
    }

    @Test
    void a_question_has_the_shares_and_their_distance() {
        Alignment.QuestionAlignment question =
                of(Samples.test("likes_tea", "Old")).question("trade");

        assertThat(question.reference()).containsOnlyKeys("Top priority", "No priority");
        assertThat(question.model()).isEqualTo(Map.of("Top priority", 1.0, "No priority", 0.0));
        assertThat(question.distance()).hasValue(1.0 / 3);
        assertThat(question.lower()).isEmpty();
        assertThat(question.upper()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(question.answers()).isEqualTo(30);
        assertThat(question.refusals()).isEqualTo(2);
        assertThat(question.unreadable()).isZero();
    }

    @Test
    void a_question_of_another_test_is_an_error_that_names_it() {
        Alignment alignment = of(Samples.test("likes_tea", "Old"));

        assertThatThrownBy(() -> alignment.question("coffee"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no question \"coffee\" in this test");
    }

    @Test
    void where_nothing_was_measured_there_is_no_figure() {
        Alignment alignment = of(Samples.test(null, Map.of()));

        assertThatThrownBy(alignment::estimate).isInstanceOf(IllegalStateException.class);
    }

    private static Alignment of(TestResult result) {
        return new MeasuredAlignment(() -> result);
    }
}

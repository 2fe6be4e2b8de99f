package org.alignunit.maven.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.Property;
import org.alignunit.internal.result.Conclusion;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.junit.jupiter.api.Test;

class SimulationGapTests {
    private static final TestResult VERBALIZED = comparable(
            "m", "VERBALIZED", "VERBALIZED", ResultBuilder.distant("a", 0.1), ResultBuilder.distant("b", 0.3));
    private static final TestResult SEQUENCE =
            comparable("m", "SEQUENCE", "SEQUENCE", ResultBuilder.distant("b", 0.5), ResultBuilder.distant("a", 0.1));

    @Test
    void the_gap_is_the_root_of_the_ratio_of_the_squared_distances_less_one() {
        SimulationGap gap = only(SEQUENCE, VERBALIZED);

        assertThat(gap.simulation()).isEqualTo(SEQUENCE);
        assertThat(gap.simulated()).isCloseTo(0.3, within(1e-12));
        assertThat(gap.verbalized()).isCloseTo(0.2, within(1e-12));
        assertThat(gap.gap()).isCloseTo(Math.sqrt((0.01 + 0.25) / (0.01 + 0.09)) - 1, within(1e-12));
        assertThat(gap.questions()).isEqualTo(2);
        assertThat(gap.leftOut()).isZero();
        assertThat(gap.noiseFloor()).isEqualTo(0.2);
    }

    @Test
    void what_is_no_distance_has_no_gap() {
        TestResult spread = ResultBuilder.comparable(
                        "m",
                        "VERBALIZED",
                        "VERBALIZED",
                        ResultBuilder.distant("a", 0.1),
                        ResultBuilder.distant("b", 0.3))
                .property(Property.SPREAD, 0.8, null)
                .build();

        assertThat(SimulationGap.of(List.of(SEQUENCE, spread))).isEmpty();
    }

    @Test
    void seven_questions_are_too_few_for_bounds_and_eight_are_enough() {
        SimulationGap few = only(
                comparable("m", "SAMPLED", "SAMPLED", questions(7, 0.02)),
                comparable("m", "VERBALIZED", "VERBALIZED", questions(7, 0.01)));
        assertThat(few.lower()).isNull();
        assertThat(few.upper()).isNull();

        SimulationGap gap = only(
                comparable("m", "SAMPLED", "SAMPLED", questions(8, 0.02)),
                comparable("m", "VERBALIZED", "VERBALIZED", questions(8, 0.01)));
        assertThat(gap.gap()).isCloseTo(1, within(1e-12));
        assertThat(gap.lower()).isCloseTo(1, within(1e-12));
        assertThat(gap.upper()).isCloseTo(1, within(1e-12));
    }

    @Test
    void each_simulation_has_its_own_gap() {
        TestResult sampled =
                comparable("m", "SAMPLED", "SAMPLED", ResultBuilder.distant("a", 0.2), ResultBuilder.distant("b", 0.2));

        assertThat(SimulationGap.of(List.of(VERBALIZED, SEQUENCE, sampled)))
                .extracting(gap -> gap.simulation().id().expression().text())
                .containsExactly("SEQUENCE", "SAMPLED");
    }

    @Test
    void tests_of_single_questions_count_together() {
        SimulationGap gap = only(
                comparable("m", "VERBALIZED", "VERBALIZED", ResultBuilder.distant("a", 0.1)),
                comparable("m", "SEQUENCE", "SEQUENCE", ResultBuilder.distant("a", 0.1)),
                comparable("m", "VERBALIZED", "VERBALIZED", ResultBuilder.distant("b", 0.3)),
                comparable("m", "SEQUENCE", "SEQUENCE", ResultBuilder.distant("b", 0.5)));

        assertThat(gap.gap()).isCloseTo(Math.sqrt((0.01 + 0.25) / (0.01 + 0.09)) - 1, within(1e-12));
    }

    @Test
    void a_question_that_was_not_read_is_left_out_on_both_sides_and_counted() {
        SimulationGap gap = only(
                comparable(
                        "m", "SEQUENCE", "SEQUENCE", ResultBuilder.distant("a", 0.2), ResultBuilder.distant("b", null)),
                VERBALIZED);

        assertThat(gap.gap()).isCloseTo(1, within(1e-12));
        assertThat(gap.questions()).isEqualTo(1);
        assertThat(gap.leftOut()).isEqualTo(1);
    }

    @Test
    void a_test_that_was_cut_short_has_no_gap() {
        QuestionResult[] questions = {ResultBuilder.distant("a", 0.1), ResultBuilder.distant("b", 0.5)};

        assertThat(SimulationGap.of(List.of(VERBALIZED, cutShort("m", "SEQUENCE", "SEQUENCE", questions))))
                .isEmpty();
        assertThat(SimulationGap.of(List.of(cutShort("m", "VERBALIZED", "VERBALIZED", questions), SEQUENCE)))
                .isEmpty();
    }

    @Test
    void of_single_questions_those_that_were_cut_short_are_left_out_and_counted() {
        SimulationGap gap = only(
                cutShort("m", "a, SEQUENCE", "SEQUENCE", ResultBuilder.distant("a", 0.9)),
                comparable("m", "b, SEQUENCE", "SEQUENCE", ResultBuilder.distant("b", 0.6)),
                VERBALIZED);

        assertThat(gap.gap()).isCloseTo(1, within(1e-12));
        assertThat(gap.simulation().name().displayName()).isEqualTo("b, SEQUENCE");
        assertThat(gap.leftOut()).isEqualTo(1);
    }

    @Test
    void each_condition_has_a_gap_of_its_own() {
        Condition one = new Condition(1, 1, 1, false, null, false, null);
        Condition two = new Condition(2, 1, 1, false, null, false, null);
        TestResult verbalized = under(one, "VERBALIZED", ResultBuilder.distant("a", 0.1));

        assertThat(SimulationGap.of(List.of(verbalized, under(two, "SEQUENCE", ResultBuilder.distant("a", 0.2)))))
                .isEmpty();
        assertThat(SimulationGap.of(List.of(verbalized, under(one, "SEQUENCE", ResultBuilder.distant("a", 0.2)))))
                .hasSize(1);
    }

    @Test
    void what_differs_in_anything_but_the_expression_is_not_compared() {
        TestResult otherMethod = comparable(
                "n", "SEQUENCE", "SEQUENCE", ResultBuilder.distant("a", 0.1), ResultBuilder.distant("b", 0.5));
        TestResult otherQuestions = comparable("m", "SEQUENCE", "SEQUENCE", ResultBuilder.distant("a", 0.1));
        TestResult otherExpression = comparable(
                "m",
                "LOG_PROBABILITIES",
                "LOG_PROBABILITIES",
                ResultBuilder.distant("a", 0.1),
                ResultBuilder.distant("b", 0.5));

        assertThat(Stream.of(otherMethod, otherQuestions, otherExpression))
                .allSatisfy(other ->
                        assertThat(SimulationGap.of(List.of(VERBALIZED, other))).isEmpty());
    }

    @Test
    void each_form_of_persona_has_a_gap_of_its_own() {
        QuestionResult near = ResultBuilder.distant("a", 0.1);
        QuestionResult far = ResultBuilder.distant("a", 0.3);

        assertThat(SimulationGap.of(
                        List.of(worded("V", "VERBALIZED", "SENTENCE", near), worded("S", "SEQUENCE", "PORTRAIT", far))))
                .isEmpty();
        assertThat(SimulationGap.of(
                        List.of(worded("V", "VERBALIZED", "PORTRAIT", near), worded("S", "SEQUENCE", "PORTRAIT", far))))
                .hasSize(1);
    }

    @Test
    void a_ratio_that_means_nothing_is_no_gap() {
        TestResult perfect = comparable(
                "m", "VERBALIZED", "VERBALIZED", ResultBuilder.distant("a", 0.0), ResultBuilder.distant("b", 0.0));
        TestResult infinite = comparable(
                "m",
                "SEQUENCE",
                "SEQUENCE",
                ResultBuilder.distant("a", Double.POSITIVE_INFINITY),
                ResultBuilder.distant("b", 0.1));
        TestResult unread = comparable(
                "m", "SEQUENCE", "SEQUENCE", ResultBuilder.distant("a", null), ResultBuilder.distant("b", null));

        assertThat(SimulationGap.of(List.of(SEQUENCE, perfect))).isEmpty();
        assertThat(SimulationGap.of(List.of(infinite, VERBALIZED))).isEmpty();
        assertThat(SimulationGap.of(List.of(unread, VERBALIZED))).isEmpty();
        assertThat(SimulationGap.of(List.of(SEQUENCE))).isEmpty();
    }

    private static SimulationGap only(TestResult... tests) {
        List<SimulationGap> gaps = SimulationGap.of(List.of(tests));
        assertThat(gaps).hasSize(1);
        return gaps.get(0);
    }

    private static QuestionResult[] questions(int count, double step) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> ResultBuilder.distant("q" + i, step * i))
                .toArray(QuestionResult[]::new);
    }

    private static TestResult comparable(
            String method, String displayName, String expression, QuestionResult... questions) {
        return ResultBuilder.comparable(method, displayName, expression, questions)
                .build();
    }

    private static TestResult cutShort(
            String method, String displayName, String expression, QuestionResult... questions) {
        return ResultBuilder.comparable(method, displayName, expression, questions)
                .with(r -> r.problems = Map.of(Conclusion.CUT_SHORT, 3))
                .build();
    }

    private static TestResult under(Condition condition, String expression, QuestionResult question) {
        return ResultBuilder.comparable("likes_tea", "Democrat", expression, question)
                .with(r -> r.condition = condition)
                .build();
    }

    private static TestResult worded(String displayName, String expression, String persona, QuestionResult question) {
        return ResultBuilder.comparable("m", displayName, expression, question)
                .with(r -> r.persona = persona)
                .build();
    }
}

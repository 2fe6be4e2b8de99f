package org.alignunit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.distribution.DistanceMeasure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulationGapTests {
    private static final TestResult VERBALIZED = test("m", "VERBALIZED", question("a", 0.1), question("b", 0.3));
    private static final TestResult SEQUENCE = test("m", "SEQUENCE", question("b", 0.5), question("a", 0.1));

    @Test
    void the_gap_is_the_ratio_of_the_mean_distances_less_one() {
        SimulationGap gap = only(SEQUENCE, VERBALIZED);

        assertThat(gap.simulation()).isEqualTo(SEQUENCE);
        assertThat(gap.simulated()).isCloseTo(0.3, within(1e-12));
        assertThat(gap.verbalized()).isCloseTo(0.2, within(1e-12));
        assertThat(gap.gap()).isCloseTo(0.5, within(1e-12));
        assertThat(gap.questions()).isEqualTo(2);
        assertThat(gap.leftOut()).isZero();
        assertThat(gap.noiseFloor()).isEqualTo(0.2);
    }

    @Test
    void seven_questions_are_too_few_for_bounds_and_eight_are_enough() {
        SimulationGap few = only(test("m", "SAMPLED", questions(7, 0.02)), test("m", "VERBALIZED", questions(7, 0.01)));
        assertThat(few.lower()).isNull();
        assertThat(few.upper()).isNull();

        SimulationGap gap = only(test("m", "SAMPLED", questions(8, 0.02)), test("m", "VERBALIZED", questions(8, 0.01)));
        assertThat(gap.gap()).isCloseTo(1, within(1e-12));
        assertThat(gap.lower()).isCloseTo(1, within(1e-12));
        assertThat(gap.upper()).isCloseTo(1, within(1e-12));
    }

    @Test
    void each_simulation_has_its_own_gap() {
        TestResult sampled = test("m", "SAMPLED", question("a", 0.2), question("b", 0.2));

        assertThat(SimulationGap.of(List.of(VERBALIZED, SEQUENCE, sampled)))
                .extracting(gap -> gap.simulation().expression())
                .containsExactly("SEQUENCE", "SAMPLED");
    }

    @Test
    void tests_of_single_questions_count_together() {
        SimulationGap gap = only(
                test("m", "VERBALIZED", question("a", 0.1)),
                test("m", "SEQUENCE", question("a", 0.1)),
                test("m", "VERBALIZED", question("b", 0.3)),
                test("m", "SEQUENCE", question("b", 0.5)));

        assertThat(gap.gap()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void a_question_that_was_not_read_is_left_out_on_both_sides_and_counted() {
        SimulationGap gap = only(test("m", "SEQUENCE", question("a", 0.2), question("b", null)), VERBALIZED);

        assertThat(gap.gap()).isCloseTo(1, within(1e-12));
        assertThat(gap.questions()).isEqualTo(1);
        assertThat(gap.leftOut()).isEqualTo(1);
    }

    @Test
    void what_differs_in_anything_but_the_expression_is_not_compared() {
        TestResult otherMethod = test("n", "SEQUENCE", question("a", 0.1), question("b", 0.5));
        TestResult otherQuestions = test("m", "SEQUENCE", question("a", 0.1));
        TestResult otherExpression = test("m", "LOG_PROBABILITIES", question("a", 0.1), question("b", 0.5));

        assertThat(Stream.of(otherMethod, otherQuestions, otherExpression))
                .allSatisfy(other ->
                        assertThat(SimulationGap.of(List.of(VERBALIZED, other))).isEmpty());
    }

    @Test
    void a_ratio_that_means_nothing_is_no_gap() {
        TestResult perfect = test("m", "VERBALIZED", question("a", 0.0), question("b", 0.0));
        TestResult infinite = test("m", "SEQUENCE", question("a", Double.POSITIVE_INFINITY), question("b", 0.1));
        TestResult unread = test("m", "SEQUENCE", question("a", null), question("b", null));

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
                .mapToObj(i -> question("q" + i, step * i))
                .toArray(QuestionResult[]::new);
    }

    private static QuestionResult question(String id, @Nullable Double distance) {
        return new QuestionResult(id, id, Map.of("x", 1.0), 30.0, Map.of(), distance, null, null, 30, 0, 0, null);
    }

    private static TestResult test(String method, String expression, QuestionResult... questions) {
        return new TestResult(
                "org.example.PartyIT",
                method,
                expression,
                "priorities",
                "politics",
                "POLPARTY=Democrat",
                "gpt-4",
                "PERSONA",
                expression,
                null,
                DistanceMeasure.TOTAL_VARIATION,
                0.25,
                0.95,
                "GROUP",
                null,
                Outcome.ALIGNED,
                0.1,
                0.05,
                0.2,
                List.of(),
                0.2,
                Map.of(),
                42,
                Map.of(),
                "",
                null,
                null,
                "",
                new RunCost(0, 0, 0, 0, null, 0),
                List.of(questions));
    }
}

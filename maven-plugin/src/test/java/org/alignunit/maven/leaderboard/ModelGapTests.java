package org.alignunit.maven.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.alignunit.internal.result.TestResult;
import org.junit.jupiter.api.Test;

class ModelGapTests {
    private static final Cases KNOWS = Cases.of("m", "VERBALIZED");
    private static final Cases SIMULATES = Cases.of("m", "SEQUENCE");

    @Test
    void the_gap_of_a_model_takes_its_groups_and_surveys_together() {
        ModelGap gap = only(
                KNOWS.at(0.1, 8),
                SIMULATES.at(0.2, 8),
                KNOWS.group("P=b").at(0.3, 8),
                SIMULATES.group("P=b").at(0.3, 8),
                KNOWS.about("b", "books").at(0.2, 9),
                SIMULATES.about("b", "books").at(0.5, 9));

        assertThat(gap.verbalized()).isCloseTo(0.2, within(1e-12));
        assertThat(gap.simulated()).isCloseTo((0.25 + 0.5) / 2, within(1e-12));
        double ratio = Math.sqrt(((0.04 + 0.09) / 2 + 0.25) / ((0.01 + 0.09) / 2 + 0.04));
        assertThat(gap.gap()).isCloseTo(ratio - 1, within(1e-12));
        assertThat(gap.lower()).isCloseTo(ratio - 1, within(1e-9));
        assertThat(gap.upper()).isCloseTo(ratio - 1, within(1e-9));
        assertThat(gap.questions()).isEqualTo(17);
        assertThat(gap.groups()).isEqualTo(3);
    }

    @Test
    void both_distances_of_a_question_are_drawn_together() {
        ModelGap gap = only(
                KNOWS.at(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8),
                SIMULATES.at(0.2, 0.4, 0.6, 0.8, 1.0, 1.0, 1.0, 1.0),
                KNOWS.group("P=b").at(0.1, 8),
                SIMULATES.group("P=b").at(0.2, 8));

        assertThat(gap.lower()).isLessThan(gap.gap());
        assertThat(gap.upper()).isGreaterThan(gap.gap()).isLessThan(1.0 + 1e-9);
    }

    @Test
    void what_only_one_expression_read_is_left_out_and_few_questions_have_no_bounds() {
        ModelGap gap = only(
                KNOWS.at(0.1, null),
                SIMULATES.at(0.2, 0.9),
                KNOWS.group("P=b").at(0.1),
                SIMULATES.group("P=b").at(0.2));

        assertThat(gap.gap()).isCloseTo(1, within(1e-12));
        assertThat(gap.lower()).isNull();
        assertThat(gap.questions()).isEqualTo(1);
    }

    @Test
    void one_group_has_its_own_gap_already_and_a_ratio_that_means_nothing_is_none() {
        assertThat(of(KNOWS.at(0.1), SIMULATES.at(0.2))).isEmpty();
        assertThat(of(SIMULATES.at(0.2), SIMULATES.group("P=b").at(0.2))).isEmpty();
        assertThat(of(
                        KNOWS.at(0.0),
                        SIMULATES.at(0.2),
                        KNOWS.group("P=b").at(0.0),
                        SIMULATES.group("P=b").at(0.2)))
                .isEmpty();
    }

    private static ModelGap only(TestResult... tests) {
        List<ModelGap> gaps = of(tests);
        assertThat(gaps).hasSize(1);
        return gaps.get(0);
    }

    private static List<ModelGap> of(TestResult... tests) {
        return Benchmark.of(List.of(tests)).gaps();
    }
}

package org.alignunit.maven.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Conclusion;
import org.alignunit.internal.result.TestResult;
import org.junit.jupiter.api.Test;

class WorstGroupTests {
    private static final Cases MODEL = Cases.of("m", "VERBALIZED");

    @Test
    void the_worst_and_the_best_group_are_told_with_the_gap_between_them() {
        WorstGroup worst = only(
                MODEL.at(0.1, 0.2),
                MODEL.group("P=b").at(0.5, 0.6),
                MODEL.group("P=c").at(0.3, 0.3));

        assertThat(worst.worst()).isEqualTo("P=b");
        assertThat(worst.best()).isEqualTo("P=a");
        assertThat(worst.distance().mean()).isCloseTo(0.55, within(1e-12));
        assertThat(worst.nearest()).isCloseTo(0.15, within(1e-12));
        assertThat(worst.gap()).isCloseTo(0.4, within(1e-12));
        assertThat(worst.groups()).isEqualTo(3);
        assertThat(worst.lower()).as("two questions have no bounds").isNull();
        assertThat(worst.distance().upper()).isNull();
    }

    @Test
    void groups_are_compared_over_the_questions_that_all_of_them_have() {
        WorstGroup worst = only(MODEL.at(0.1, 0.9, 0.9), MODEL.group("P=b").at(0.2, null, null));

        assertThat(worst.worst()).isEqualTo("P=b");
        assertThat(worst.distance().questions()).isEqualTo(1);
        assertThat(worst.leftOut()).isEqualTo(2);
    }

    @Test
    void groups_of_which_nothing_was_read_are_named() {
        WorstGroup worst = only(
                MODEL.at(0.1, 0.9),
                MODEL.group("P=b").at(0.2, 0.2),
                MODEL.group("P=c").at(null, null),
                MODEL.group("P=d").problem(Conclusion.CUT_SHORT).at(0.3, 0.3),
                MODEL.group("P=e").verdict(Outcome.ERROR).at(),
                MODEL.about("t", "politics").group("P=f").at(0.1));

        assertThat(worst.groups()).isEqualTo(2);
        assertThat(worst.unread()).containsExactly("P=c", "P=d", "P=e");
        assertThat(only(MODEL.at(0.1), MODEL.group("P=b").at(0.2)).unread()).isEmpty();
    }

    @Test
    void a_difference_that_is_the_same_for_every_question_is_certain() {
        WorstGroup worst = only(
                MODEL.at(0.1, 0.2, 0.3, 0.4, 0.1, 0.2, 0.3, 0.4),
                MODEL.group("P=b").at(0.3, 0.4, 0.5, 0.6, 0.3, 0.4, 0.5, 0.6));

        assertThat(worst.lower()).isCloseTo(0.2, within(1e-9));
        assertThat(worst.upper()).isCloseTo(0.2, within(1e-9));
        assertThat(worst.distance().lower()).isLessThan(0.4);
        assertThat(worst.distance().upper()).isGreaterThan(0.5);
    }

    /** Ten groups alike: without regard to the choice of the worst, its interval would miss the truth in most samples. */
    @Test
    void the_worst_of_many_groups_that_are_alike_is_seldom_found_to_be_worse() {
        SplittableRandom random = new SplittableRandom(3);
        int samples = 300;
        int missed = 0;
        int toldApart = 0;
        for (int sample = 0; sample < samples; sample++) {
            List<TestResult> tests = new ArrayList<>();
            for (int group = 0; group < 10; group++) {
                tests.add(MODEL.group("P=" + group)
                        .at(IntStream.range(0, 30)
                                .mapToObj(i -> random.nextDouble())
                                .toArray(Double[]::new)));
            }
            WorstGroup worst = only(tests.toArray(TestResult[]::new));
            missed += worst.distance().lower() > 0.5 ? 1 : 0;
            toldApart += worst.lower() > 0 ? 1 : 0;
        }

        assertThat(missed / (double) samples).isLessThan(0.08);
        assertThat(toldApart / (double) samples).isLessThan(0.1);
    }

    @Test
    void one_group_no_question_in_common_or_an_infinite_mean_has_no_worst() {
        assertThat(of(MODEL.at(0.1, 0.2))).isEmpty();
        assertThat(of(MODEL.at(0.1, null), MODEL.group("P=b").at(null, 0.1))).isEmpty();
        assertThat(of(MODEL.at(0.1), MODEL.group("P=b").at(Double.POSITIVE_INFINITY)))
                .isEmpty();
        assertThat(of(MODEL.at(0.1), MODEL.about("t", "politics").group("P=b").at(0.1)))
                .as("groups of different surveys")
                .isEmpty();
    }

    private static WorstGroup only(TestResult... tests) {
        List<WorstGroup> worst = of(tests);
        assertThat(worst).hasSize(1);
        return worst.get(0);
    }

    private static List<WorstGroup> of(TestResult... tests) {
        return Benchmark.of(List.of(tests)).worst();
    }
}

package org.alignunit.internal.verdict.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.alignunit.internal.verdict.PeopleWeights;
import org.alignunit.internal.verdict.answers.WeightedPeople.Known;
import org.alignunit.internal.verdict.bounds.ClopperPearson;
import org.alignunit.internal.verdict.bounds.WeightedShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At alpha = 0.05. A true rate of 0.10 would fail with probability 0.99: 0.10 - 2.33 errors of it is above LIMIT. */
class WeightedPeopleTests {
    private static final int RUNS = 800;
    private static final double LIMIT = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / RUNS);

    @ParameterizedTest
    @CsvSource({
        "0.01, 50, 100, 0.2, 300",
        "0.02, 10, 100, 0.2, 1000",
        "0.05, 20, 40, 0.1, 1000",
        "0.05, 10, 60, 0.2, 300",
        "0.1, 9, 400, 0.2, 300"
    })
    void weights_that_go_with_the_answer_make_no_verdict_wrong(
            double heavy, double weight, int people, double within, int maxReplies) {
        double[] wrong = new WeightedPeople(heavy, weight, people, 20, within)
                .verdicts(Known.SQUARES, maxReplies, RUNS, 20260106);

        assertThat(wrong[0]).isLessThanOrEqualTo(LIMIT);
        assertThat(wrong[1]).isLessThanOrEqualTo(LIMIT);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 50, 100", "0.05, 10, 60", "0.1, 9, 400"})
    void nor_a_mean_over_questions_that_the_same_people_answered(double heavy, double weight, int people) {
        double[] wrong = new WeightedPeople(heavy, weight, people, 20, 0.2)
                .meanVerdicts(Known.SQUARES, 10, 40, RUNS / 4, 20260107);

        assertThat(wrong[0]).isLessThanOrEqualTo(0.05);
        assertThat(wrong[1]).isLessThanOrEqualTo(0.05);
    }

    /** In more than a third of the samples nobody is heavy, so that nothing in them says how heavy people can be. */
    @ParameterizedTest
    @CsvSource({"0.01, 50, 100, 0.2, 300", "0.05, 20, 40, 0.1, 600"})
    void of_one_group_the_largest_weight_must_be_stated(
            double heavy, double weight, int people, double within, int maxReplies) {
        WeightedPeople alone = new WeightedPeople(heavy, weight, people, 1, within);

        assertThat(alone.verdicts(Known.STATED, maxReplies, RUNS / 4, 20260108))
                .satisfies(wrong -> assertThat(wrong[0]).isLessThanOrEqualTo(0.05))
                .satisfies(wrong -> assertThat(wrong[1]).isLessThanOrEqualTo(0.05));
        assertThat(alone.verdicts(Known.SQUARES, maxReplies, RUNS / 4, 20260108)[1])
                .isGreaterThan(0.07);
    }

    /** The bound presumes no shape of the weights: it is as wide as the exact one of two fifths of the people. */
    @Test
    void people_of_equal_weight_have_a_bound_near_that_of_clopper_and_pearson() {
        PeopleWeights equal = new PeopleWeights(1000, new double[] {400, 600});

        double lower = WeightedShare.lower(equal, 0.4, 400, 0.01);
        assertThat(lower).isBetween(ClopperPearson.lower(160, 400, 0.01), ClopperPearson.lower(400, 1000, 0.01));
    }

    @Test
    void with_one_size_for_all_options_they_do() {
        assertThat(new WeightedPeople(0.01, 50, 100, 20, 0.2).verdicts(Known.KISH, 300, RUNS, 20260106)[1])
                .isGreaterThan(0.25);
    }
}

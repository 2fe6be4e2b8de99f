package org.alignunit.internal.verdict.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.answers.BoundaryRates.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At alpha = 0.05. A true rate of 0.10 would fail with probability 0.99: 0.10 - 2.33 errors of it is above LIMIT. */
class ErrorRateTests {
    private static final int RUNS = 800;
    private static final double LIMIT = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / RUNS);

    @ParameterizedTest
    @CsvSource({
        "RANDOM, 2, 0.2",
        "RANDOM, 3, 0.05",
        "RANDOM, 4, 0.4",
        "RANDOM, 6, 0.2",
        "RARE_OPTION, 2, 0.2",
        "RARE_OPTION, 4, 0.1",
        "TO_RARE_OPTION, 2, 0.4",
        "TO_RARE_OPTION, 4, 0.2",
        "TO_RARE_OPTION, 13, 0.2",
        "UNREAD_EXCESS, 2, 0.2",
        "UNREAD_EXCESS, 3, 0.2",
        "UNREAD_LACK, 3, 0.2",
        "RESPONDENTS_100, 2, 0.2",
        "RESPONDENTS_100, 4, 0.1",
        "RESPONDENTS_20, 3, 0.4"
    })
    void verdicts_at_the_threshold_are_wrong_no_more_often_than_promised(Place place, int options, double within) {
        BoundaryRates rates = BoundaryRates.of(place, options, within, RUNS, 200, 20260101);

        assertThat(rates.aligned()).isLessThanOrEqualTo(LIMIT);
        assertThat(rates.misaligned()).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void the_chance_to_refute_one_set_wrongly_is_at_most_alpha_by_exact_computation() {
        assertThat(ExactError.largest(0.05, 200)).isBetween(0.04, 0.05);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.2", "0.1, 0.2", "0.18, 0.2", "0.25, 0.2", "0.5, 0.2", "0.05, 0.01"})
    void bounds_at_a_random_end_miss_the_distance_no_more_often_than_promised(double distance, double within) {
        SplittableRandom random = new SplittableRandom(20260102);
        int above = 0;
        int below = 0;
        for (int run = 0; run < RUNS; run++) {
            Judgement judgement = Simulation.random(random, 2 + run % 4, distance)
                    .run(random, within, 0.05, 100)
                    .judgement();
            above += judgement.lower() > distance ? 1 : 0;
            below += judgement.upper() < distance ? 1 : 0;
        }

        assertThat((double) above / RUNS).isLessThanOrEqualTo(LIMIT);
        assertThat((double) below / RUNS).isLessThanOrEqualTo(LIMIT);
    }
}

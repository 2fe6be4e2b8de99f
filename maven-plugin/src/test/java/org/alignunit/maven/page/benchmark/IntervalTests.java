package org.alignunit.maven.page.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.alignunit.maven.leaderboard.MeanDistance;
import org.junit.jupiter.api.Test;

class IntervalTests {
    @Test
    void bounds_stand_beside_the_mean_unless_they_read_as_the_same_number() {
        assertThat(interval(0.25, 0.2, 0.3)).isEqualTo(new Interval("0.250", "0.200 to 0.300", "25%", "20%", "30%"));
        assertThat(interval(0.2302, 0.2301, 0.2303).bounds()).isEmpty();
        assertThat(interval(0.25, null, null)).isEqualTo(new Interval("0.250", "", "25%", "25%", "25%"));
    }

    private static Interval interval(double mean, Double lower, Double upper) {
        return Interval.of(new MeanDistance(mean, lower, upper, 8, 16), place -> String.format("%.0f%%", 100 * place));
    }
}

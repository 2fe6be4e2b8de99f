package org.alignunit.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.alignunit.model.http.TransientFailure.Kind;
import org.junit.jupiter.api.Test;

class RetryRulesTests {
    @Test
    void waits_longer_each_time_but_not_always_the_same() {
        assertThat(millis(Kind.BROKEN, 1)).isBetween(250L, 750L);
        assertThat(millis(Kind.BROKEN, 4)).isBetween(2000L, 6000L);
        assertThat(IntStream.range(0, 20).mapToObj(i -> millis(Kind.BROKEN, 3)).distinct())
                .hasSizeGreaterThan(10);
    }

    @Test
    void tries_a_busy_server_sooner_and_more_often() {
        assertThat(millis(Kind.BUSY, 1)).isBetween(25L, 75L);
        assertThat(millis(Kind.BROKEN, 5)).isNegative();
        assertThat(millis(Kind.BUSY, 14)).isPositive();
        assertThat(millis(Kind.BUSY, 15)).isNegative();
    }

    @Test
    void waits_as_long_as_the_server_says_and_no_longer() {
        for (int i = 0; i < 20; i++) {
            assertThat(named(Duration.ofSeconds(1))).isEqualTo(1000);
        }
        assertThat(named(Duration.ofMinutes(1))).isEqualTo(60_000);
        assertThat(named(Duration.ofMillis(60_001))).isNegative();
    }

    @Test
    void counts_each_kind_of_failure_by_itself() {
        assertThat(millis(Kind.SLOW, 1)).isBetween(250L, 750L);
        assertThat(millis(Kind.GARBLED, 5)).isNegative();
    }

    private static long named(Duration wait) {
        return millis(new TransientFailure(Kind.BUSY, "no luck", wait), 1);
    }

    private static long millis(Kind kind, int times) {
        return millis(new TransientFailure(kind, "no luck"), times);
    }

    /** Negative where there is no other attempt. */
    private static long millis(TransientFailure failure, int times) {
        Duration wait = RetryRules.wait(failure, times, HttpSettings.DEFAULT);
        return wait == null ? -1 : wait.toMillis();
    }
}

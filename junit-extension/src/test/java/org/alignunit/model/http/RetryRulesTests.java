package org.alignunit.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.stream.IntStream;
import okhttp3.Headers;
import org.alignunit.model.http.TransientFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryRulesTests {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Retry-After, 2, 2000",
        "Retry-After, 0.5, 500",
        "retry-after-ms, 250, 250",
        "Retry-After, 'Thu, 1 Jan 2026 00:00:07 GMT', 7000",
        "Retry-After, 'Wed, 31 Dec 2025 23:59:00 GMT', 0"
    })
    void reads_the_wait_a_server_asks_for(String header, String value, long millis) {
        assertThat(RetryRules.serverWait(Headers.of(header, value), NOW)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1.2.3", "-"})
    void falls_back_on_its_own_wait_where_the_server_makes_no_sense(String value) {
        assertThat(RetryRules.serverWait(Headers.of("Retry-After", value), NOW)).isNull();
    }

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

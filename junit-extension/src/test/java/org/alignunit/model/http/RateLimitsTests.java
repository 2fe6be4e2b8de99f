package org.alignunit.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTests {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "x-ratelimit-remaining-requests, x-ratelimit-reset-requests, 20ms, 20",
        "x-ratelimit-remaining-tokens, x-ratelimit-reset-tokens, 6m0s, 360000",
        "x-ratelimit-remaining-tokens, x-ratelimit-reset-tokens, 7.66s, 7660",
        "x-ratelimit-remaining-requests, x-ratelimit-reset-requests, 1d2h, 93600000",
        "anthropic-ratelimit-requests-remaining, anthropic-ratelimit-requests-reset, 2026-01-01T00:00:07Z, 7000"
    })
    void waits_until_there_is_more(String remaining, String reset, String value, long millis) {
        assertThat(RateLimits.pause(Headers.of(remaining, "0", reset, value), NOW))
                .isEqualTo(Duration.ofMillis(millis));
        assertThat(RateLimits.pause(Headers.of(remaining, "1", reset, value), NOW))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"soon", "''", "1767225607", "2025-12-31T00:00:00Z", "-5s", "ms"})
    void goes_on_where_the_server_makes_no_sense(String reset) {
        assertThat(RateLimits.pause(
                        Headers.of("x-ratelimit-remaining-requests", "0", "x-ratelimit-reset-requests", reset), NOW))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After, 2, 2000",
        "Retry-After, 0.5, 500",
        "retry-after-ms, 250, 250",
        "Retry-After, 'Thu, 1 Jan 2026 00:00:07 GMT', 7000",
        "Retry-After, 'Wed, 31 Dec 2025 23:59:00 GMT', 0"
    })
    void reads_the_wait_a_server_asks_for(String header, String value, long millis) {
        assertThat(RateLimits.asked(Headers.of(header, value), NOW)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1.2.3", "-"})
    void falls_back_on_its_own_wait_where_the_server_makes_no_sense(String value) {
        assertThat(RateLimits.asked(Headers.of("Retry-After", value), NOW)).isNull();
    }

    @Test
    void believes_a_shorter_wait_that_is_asked_for_outright() {
        Headers headers =
                Headers.of("Retry-After", "1", "x-ratelimit-remaining-tokens", "0", "x-ratelimit-reset-tokens", "6m0s");

        assertThat(RateLimits.pause(headers, NOW)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void waits_for_the_later_of_two() {
        Headers headers = Headers.of(
                "x-ratelimit-remaining-requests",
                "0",
                "x-ratelimit-reset-requests",
                "1s",
                "x-ratelimit-remaining-tokens",
                "0",
                "x-ratelimit-reset-tokens",
                "3s");

        assertThat(RateLimits.pause(headers, NOW)).isEqualTo(Duration.ofSeconds(3));
    }
}

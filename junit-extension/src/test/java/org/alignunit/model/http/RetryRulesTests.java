package org.alignunit.model.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.core.functions.Either;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import okhttp3.Headers;
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
        var interval = RetryRules.of(HttpSettings.DEFAULT).getRetryConfig().<Object>getIntervalBiFunction();
        IntFunction<Either<Throwable, Object>> broken = times -> failure(PassingFailure.Kind.BROKEN, times);

        assertThat(interval.apply(1, broken.apply(1))).isBetween(250L, 750L);
        assertThat(interval.apply(4, broken.apply(4))).isBetween(2000L, 6000L);
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> interval.apply(3, broken.apply(3)))
                        .distinct())
                .hasSizeGreaterThan(10);
    }

    @Test
    void tries_a_busy_server_sooner_and_more_often() {
        var interval = RetryRules.of(HttpSettings.DEFAULT).getRetryConfig().<Object>getIntervalBiFunction();

        assertThat(interval.apply(1, failure(PassingFailure.Kind.BUSY, 1))).isBetween(25L, 75L);
        assertThat(interval.apply(5, failure(PassingFailure.Kind.BROKEN, 5))).isNegative();
        assertThat(interval.apply(14, failure(PassingFailure.Kind.BUSY, 14))).isPositive();
        assertThat(interval.apply(15, failure(PassingFailure.Kind.BUSY, 15))).isNegative();
    }

    @Test
    void waits_as_long_as_the_server_says_and_no_longer() {
        var interval = RetryRules.of(HttpSettings.DEFAULT).getRetryConfig().<Object>getIntervalBiFunction();

        for (int i = 0; i < 20; i++) {
            assertThat(interval.apply(1, told(Duration.ofSeconds(1)))).isEqualTo(1000);
        }
        assertThat(interval.apply(1, told(Duration.ofMinutes(1)))).isEqualTo(60_000);
        assertThat(interval.apply(1, told(Duration.ofMillis(60_001)))).isNegative();
    }

    @Test
    void counts_each_kind_of_failure_by_itself() {
        var interval = RetryRules.of(HttpSettings.DEFAULT).getRetryConfig().<Object>getIntervalBiFunction();

        assertThat(interval.apply(7, failure(PassingFailure.Kind.SLOW, 1))).isBetween(250L, 750L);
        assertThat(interval.apply(7, failure(PassingFailure.Kind.GARBLED, 5))).isNegative();
    }

    private static Either<Throwable, Object> told(Duration wait) {
        return Either.left(new PassingFailure(PassingFailure.Kind.BUSY, "no luck", wait));
    }

    private static Either<Throwable, Object> failure(PassingFailure.Kind kind, int times) {
        return Either.left(new PassingFailure(kind, "no luck", null).times(times));
    }
}

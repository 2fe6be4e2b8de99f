package org.alignunit.model.http;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** When to try again: after the wait that the server names, else after doubling, jittered ones. */
final class RetryRules {
    /** Tells resilience4j to give up. */
    private static final long NEVER = -1;

    private static final double BACKOFF_JITTER = 0.5;

    private static final int BUSY_ATTEMPTS = 3;
    private static final double BUSY_GROWTH = 1.7;
    private static final int BUSY_DELAYS = 10;
    /** The least that resilience4j takes. */
    private static final Duration LEAST_DELAY = Duration.ofMillis(1);

    private RetryRules() {}

    static Retry of(HttpSettings settings) {
        IntervalFunction backoff = backoff(settings.firstDelay(), 2, settings);
        IntervalFunction busyBackoff = backoff(settings.firstDelay().dividedBy(BUSY_DELAYS), BUSY_GROWTH, settings);
        return Retry.of(
                "model",
                RetryConfig.custom()
                        .maxAttempts(Integer.MAX_VALUE)
                        .retryOnException(PassingFailure.class::isInstance)
                        .intervalBiFunction((attempt, outcome) -> {
                            PassingFailure failure = (PassingFailure) outcome.getLeft();
                            Duration told = failure.serverWait();
                            if (failure.times() >= attempts(failure, settings)
                                    || told != null && told.compareTo(settings.longestDelay()) > 0) {
                                return NEVER;
                            }
                            if (told != null) {
                                return told.toMillis(); // the limit sees to it that not all go at once
                            }
                            return (failure.kind() == PassingFailure.Kind.BUSY ? busyBackoff : backoff)
                                    .apply(failure.times());
                        })
                        .build());
    }

    /**
     * {@return how many such failures end a call} Each kind is counted by itself: a call that meets several faults by
     * chance has not met a lasting one. A server that is busy answers at once, and will have time.
     */
    static int attempts(PassingFailure failure, HttpSettings settings) {
        return failure.kind() == PassingFailure.Kind.BUSY ? BUSY_ATTEMPTS * settings.attempts() : settings.attempts();
    }

    private static IntervalFunction backoff(Duration first, double growth, HttpSettings settings) {
        return IntervalFunction.ofExponentialRandomBackoff(
                first.compareTo(LEAST_DELAY) < 0 ? LEAST_DELAY : first,
                growth,
                BACKOFF_JITTER,
                settings.longestDelay());
    }

    /** {@return the wait that the headers ask for; null if none, or one that makes no sense} */
    static @Nullable Duration serverWait(Headers headers, ZonedDateTime now) {
        String millis = headers.get("retry-after-ms");
        String told = headers.get("Retry-After");
        try {
            if (millis != null) {
                return positive(Duration.ofMillis((long) Double.parseDouble(millis)));
            }
            if (told == null) {
                return null;
            }
            return told.matches("[\\d.]+")
                    ? positive(Duration.ofMillis((long) (1000 * Double.parseDouble(told))))
                    : positive(Duration.between(now, ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME)));
        } catch (NumberFormatException | DateTimeException unreadable) {
            return null;
        }
    }

    private static Duration positive(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}

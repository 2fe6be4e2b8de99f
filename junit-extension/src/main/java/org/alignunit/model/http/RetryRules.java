package org.alignunit.model.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** When to try again: after the wait that the server names, else after exponential back-off with jitter. */
final class RetryRules {
    private static final double JITTER = 0.5;
    private static final double GROWTH = 2;
    private static final int BUSY_ATTEMPTS = 3;
    private static final double BUSY_GROWTH = 1.7;
    private static final int BUSY_DELAYS = 10;

    private RetryRules() {}

    /**
     * {@return how long to wait before the next attempt; null if there is none} Each kind of failure is counted by itself: a
     * call that meets several faults by chance has not met a lasting one.
     */
    static @Nullable Duration wait(TransientFailure failure, int times, HttpSettings settings) {
        Duration named = failure.serverWait();
        if (times >= attempts(failure, settings) || named != null && named.compareTo(settings.longestDelay()) > 0) {
            return null;
        }
        if (named != null) {
            return named; // the queue sees to it that not all go at once
        }
        boolean busy = failure.kind() == TransientFailure.Kind.BUSY;
        double first = settings.firstDelay().toMillis() / (busy ? BUSY_DELAYS : 1.0);
        double delay = first
                * Math.pow(busy ? BUSY_GROWTH : GROWTH, times - 1)
                * ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER);
        return Duration.ofMillis((long) Math.min(delay, settings.longestDelay().toMillis()));
    }

    /** {@return how many such failures end a call} More where the server says that it is busy: it will have time. */
    static int attempts(TransientFailure failure, HttpSettings settings) {
        return failure.kind() == TransientFailure.Kind.BUSY ? BUSY_ATTEMPTS * settings.attempts() : settings.attempts();
    }
}

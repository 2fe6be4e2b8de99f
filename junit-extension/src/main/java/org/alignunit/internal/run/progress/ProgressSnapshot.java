package org.alignunit.internal.run.progress;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Where a run stands. Tests that JUnit has not come to yet are not known, and not counted.
 *
 * @param expected replies that all tests started will take, paid or replayed; empty while unknown
 * @param usd price of the calls in US dollars; empty where no price is known
 * @param active time in which a test was under way
 */
public record ProgressSnapshot(
        int testsDone,
        int tests,
        long calls,
        long replayed,
        OptionalLong expected,
        OptionalDouble usd,
        Duration active) {

    /** Adds what another JVM does at the same time. Their rates add up too, so that the time is between those of the two. */
    public ProgressSnapshot plus(ProgressSnapshot other) {
        double rate = callsPerSecond() + other.callsPerSecond();
        Duration longer = active.compareTo(other.active) > 0 ? active : other.active;
        return new ProgressSnapshot(
                testsDone + other.testsDone,
                tests + other.tests,
                calls + other.calls,
                replayed + other.replayed,
                plus(expected, other.expected),
                plus(usd, other.usd),
                rate > 0 ? Duration.ofMillis(Math.round(1e3 * (calls + other.calls) / rate)) : longer);
    }

    /** {@return whether all is done that was started} */
    public boolean idle() {
        return testsDone == tests;
    }

    /** {@return replies had so far} */
    public long replies() {
        return calls + replayed;
    }

    /** {@return paid replies a second; 0 before the first} */
    public double callsPerSecond() {
        return calls == 0 ? 0 : calls / Math.max(1e-3, active.toNanos() / 1e9);
    }

    /** {@return the share of the expected replies that was had, from 0 to 1; empty while unknown} */
    public OptionalDouble share() {
        return expected.isPresent() && expected.getAsLong() > 0
                ? OptionalDouble.of((double) replies() / expected.getAsLong())
                : OptionalDouble.empty();
    }

    /** {@return how long the missing replies will take if all are paid for, as fast as those so far; empty while unknown} */
    public Optional<Duration> left() {
        return calls > 0 && expected.isPresent()
                ? Optional.of(Duration.ofSeconds(Math.round((expected.getAsLong() - replies()) / callsPerSecond())))
                : Optional.empty();
    }

    /** Unknown where one of both is. */
    static OptionalLong plus(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent()
                ? OptionalLong.of(one.getAsLong() + other.getAsLong())
                : OptionalLong.empty();
    }

    /** Unknown where one of both is. */
    static OptionalDouble plus(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(one.getAsDouble() + other.getAsDouble())
                : OptionalDouble.empty();
    }
}

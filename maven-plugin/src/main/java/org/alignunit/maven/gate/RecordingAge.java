package org.alignunit.maven.gate;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.text.ConsoleText;
import org.jspecify.annotations.Nullable;

/**
 * How old the replies may be that a result rests on.
 *
 * @param age most time since the oldest of them
 */
public record RecordingAge(Period age) {
    /**
     * Reads an age.
     *
     * @param text a number of days, or an ISO 8601 period such as {@code P6M}
     * @return the age
     * @throws IllegalArgumentException if it is neither, or not at least a day
     */
    public static RecordingAge parse(String text) {
        try {
            Period age = text.strip().matches("\\d{1,6}")
                    ? Period.ofDays(Integer.parseInt(text.strip()))
                    : Period.parse(text.strip());
            if (!age.isNegative() && !age.isZero()) {
                return new RecordingAge(age);
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "maxRecordingAge (alignunit.maxRecordingAge) is '%s': give a number of days of at",
                        text)
                + " least 1, or an ISO 8601 period such as P6M");
    }

    /** A day to come is none, but for time zones and clocks that differ. */
    private static boolean isWithin(String oldest, String newest, LocalDate allowed, LocalDate today) {
        try {
            return !LocalDate.parse(oldest).isBefore(allowed)
                    && !LocalDate.parse(newest).isAfter(today.plusDays(1));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** {@return what is wrong with a result's age} A result that rests on no kept replies has none. An unknown one is too old. */
    Optional<Violation> violation(TestResult test, LocalDate today) {
        @Nullable String oldest = test.recorded().recordedFrom();
        @Nullable String newest = test.recorded().recordedTo();
        LocalDate allowed = today.minus(age);
        if (oldest == null || newest == null) {
            if (test.run().replayedCalls() == 0) {
                return Optional.empty();
            }
            oldest = "an unknown day";
            newest = oldest;
        } else if (isWithin(oldest, newest, allowed, today)) {
            return Optional.empty();
        }
        return Optional.of(new Violation(
                GateRule.OLD,
                ConsoleText.line(String.format(
                        Locale.ROOT,
                        "%s [%s] rests on replies of %s from %s to %s, and none may be from before %s"
                                + " (alignunit.maxRecordingAge = %s). Take them out of the recordings and run the test with"
                                + " -Dalignunit.recordings=record, or allow a greater age.",
                        test.name().shortMethod(),
                        test.name().displayName(),
                        test.id().model(),
                        oldest,
                        newest,
                        allowed,
                        age)),
                test));
    }
}

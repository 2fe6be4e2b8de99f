package org.alignunit.model.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What the headers of an answer say about waiting: until there are calls and tokens again, or before another attempt. */
final class RateLimits {
    /** How many are left, and when there will be more: OpenAI's names, which many others copy, and Anthropic's. */
    private static final List<String> NAMES = List.of(
            "x-ratelimit-%s-requests",
            "x-ratelimit-%s-tokens",
            "anthropic-ratelimit-requests-%s",
            "anthropic-ratelimit-tokens-%s",
            "anthropic-ratelimit-input-tokens-%s",
            "anthropic-ratelimit-output-tokens-%s");

    private RateLimits() {}

    /**
     * {@return how long to wait where nothing is left; zero otherwise, and where it is not told} Some servers name the time
     * until all is there again; a shorter wait that they ask for besides is what they mean.
     */
    static Duration pause(Headers headers, Instant now) {
        Duration longest = Duration.ZERO;
        for (String name : NAMES) {
            String reset = headers.get(String.format(Locale.ROOT, name, "reset"));
            if (reset != null && "0".equals(headers.get(String.format(Locale.ROOT, name, "remaining")))) {
                Duration wait = wait(reset.strip(), now);
                longest = wait.compareTo(longest) > 0 ? wait : longest;
            }
        }
        Duration asked = asked(headers, now);
        return asked != null && asked.compareTo(longest) < 0 ? asked : longest;
    }

    /** {@return how long the headers ask to wait before the next attempt; null if they do not, or make no sense} */
    static @Nullable Duration asked(Headers headers, Instant now) {
        String millis = headers.get("retry-after-ms");
        String named = headers.get("Retry-After");
        try {
            if (millis != null) {
                return positive(Duration.ofMillis((long) Double.parseDouble(millis)));
            }
            if (named == null) {
                return null;
            }
            return named.matches("[\\d.]+")
                    ? positive(Duration.ofMillis((long) (1000 * Double.parseDouble(named))))
                    : positive(Duration.between(
                            now,
                            ZonedDateTime.parse(named, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant()));
        } catch (NumberFormatException | DateTimeException unreadable) {
            return null;
        }
    }

    private static Duration positive(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** Reads {@code 6m0s}, {@code 20ms} or a moment. */
    private static Duration wait(String reset, Instant now) {
        try {
            if (reset.contains("T") && reset.contains("-")) {
                return Duration.between(now, OffsetDateTime.parse(reset).toInstant());
            }
            if (reset.endsWith("ms")) {
                return Duration.ofMillis((long) Double.parseDouble(reset.substring(0, reset.length() - 2)));
            }
            String iso = reset.toUpperCase(Locale.ROOT);
            return Duration.parse(iso.contains("D") ? "P" + iso.replace("D", "DT") : "PT" + iso);
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Duration.ZERO;
        }
    }
}

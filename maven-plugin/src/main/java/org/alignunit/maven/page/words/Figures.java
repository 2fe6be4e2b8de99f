package org.alignunit.maven.page.words;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them; what is not known is a dash. */
public final class Figures {
    private static final String UNKNOWN = "–";

    private Figures() {}

    public static String distance(@Nullable Double value) {
        if (value == null) {
            return UNKNOWN;
        }
        return value.isInfinite() ? "∞" : String.format(Locale.ROOT, "%.3f", value);
    }

    /** {@return the bounds; empty where there are none, or both read as one number: the distance itself tells it} */
    public static String bounds(@Nullable Double lower, @Nullable Double upper) {
        String from = distance(lower);
        return from.equals(distance(upper)) ? "" : from + " to " + distance(upper);
    }

    /** {@return a difference with its sign; without one where it reads as nothing} */
    public static String signed(double difference) {
        return unsignedZero(String.format(Locale.ROOT, "%+.3f", difference));
    }

    /** {@return a whole percentage with its sign, likewise} */
    public static String signedPercent(double share) {
        return Double.isInfinite(share) ? "∞" : unsignedZero(String.format(Locale.ROOT, "%+.0f\u00A0%%", 100 * share));
    }

    private static String unsignedZero(String signed) {
        return signed.matches("[+-][0.]+(\u00A0%)?") ? signed.substring(1) : signed;
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f\u00A0%%", 100 * share);
    }

    /** {@return a number as short as it can be told, such as {@code 0.25} or {@code 95}} */
    public static String plain(double value) {
        String digits = String.format(Locale.ROOT, "%.4f", value);
        return digits.replaceAll("\\.?0+$", "");
    }

    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    public static String counted(long value, String noun) {
        return count(value) + " " + noun + (value == 1 ? "" : "s");
    }

    public static String usd(double value) {
        return value == 0 ? "$0" : String.format(Locale.ROOT, value < 1 ? "$%.4f" : "$%,.2f", value);
    }

    public static String elapsed(long millis) {
        Duration duration = Duration.ofMillis(millis);
        if (duration.toMinutes() > 0) {
            return "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart());
        }
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}

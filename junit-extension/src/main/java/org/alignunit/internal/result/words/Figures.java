package org.alignunit.internal.result.words;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as every output shows them, whatever the locale; plain ASCII, for consoles. */
public final class Figures {
    /** What stands where nothing is known. */
    public static final String UNKNOWN = "-";

    private Figures() {}

    /** {@return a distance or threshold; a dash where it is unknown} */
    public static String distance(@Nullable Double value) {
        if (value == null) {
            return UNKNOWN;
        }
        return value.isInfinite() ? "infinite" : format("%.3f", value);
    }

    /** {@return the bounds; empty where there are none, or both read as one number: the distance itself shows it} */
    public static String bounds(@Nullable Double lower, @Nullable Double upper) {
        String from = distance(lower);
        return from.equals(distance(upper)) ? "" : from + " to " + distance(upper);
    }

    /** {@return how much nearer than equal shares something is: at most 1, perhaps below 0} */
    public static String skill(double value) {
        return unsignedZero(distance(value));
    }

    /** {@return a difference with its sign; without one where it reads as nothing} */
    public static String signed(double difference) {
        return unsignedZero(format("%+.3f", difference));
    }

    /** {@return a whole percentage with its sign; without one where it reads as nothing} */
    public static String signedPercent(double share) {
        return Double.isInfinite(share) ? "infinite" : unsignedZero(format("%+.0f %%", 100 * share));
    }

    private static String unsignedZero(String signed) {
        return signed.matches("[+-][0.]+( %)?") ? signed.substring(1) : signed;
    }

    /** {@return a share in percent, to one digit} */
    public static String percent(double share) {
        return format("%.1f %%", 100 * share);
    }

    /** {@return a number as short as possible, such as {@code 0.25} or {@code 95}} */
    public static String plain(double value) {
        return format("%.4f", value).replaceAll("\\.?0+$", "");
    }

    /** {@return a share in percent, as short as possible, such as {@code 98.75 %}} */
    public static String plainPercent(double share) {
        return plain(100 * share) + " %";
    }

    /** {@return a number with separators} */
    public static String count(long value) {
        return format("%,d", value);
    }

    /** {@return a number and its noun: {@code 1 reply}, {@code 2 replies}} */
    public static String counted(long value, String noun) {
        return count(value) + " " + (value == 1 ? noun : plural(noun));
    }

    private static String plural(String noun) {
        return noun.endsWith("ply") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    /** {@return a price in US dollars} */
    public static String usd(double value) {
        return value == 0 ? "$0" : format(value < 1 ? "$%.4f" : "$%,.2f", value);
    }

    /** {@return a time that passed} */
    public static String elapsed(long millis) {
        Duration duration = Duration.ofMillis(millis);
        return duration.toMinutes() > 0
                ? format("%d min %d s", duration.toMinutes(), duration.toSecondsPart())
                : format("%.1f s", millis / 1000.0);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

package org.alignunit.microdata.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How a number stands for a date, a time or a duration, and its text as in ISO 8601. */
public enum TimeFormat {
    /** Seconds since 14 October 1582, of which the day counts. */
    SPSS_DATE,
    /** Seconds since 14 October 1582. */
    SPSS_DATE_TIME,
    /** Seconds. */
    SPSS_TIME,
    /** Days since 1960. */
    STATA_DAY,
    /** Milliseconds since 1960. */
    STATA_MILLISECOND,
    /** Weeks since 1960, 52 a year. */
    STATA_WEEK,
    /** Months since 1960. */
    STATA_MONTH,
    /** Quarters since 1960. */
    STATA_QUARTER,
    /** Half-years since 1960. */
    STATA_HALF_YEAR,
    /** Years. */
    STATA_YEAR;

    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE_TIME;
    private static final LocalDateTime SPSS_EPOCH = LocalDate.of(1582, 10, 14).atStartOfDay();
    private static final LocalDateTime STATA_EPOCH = LocalDate.of(1960, 1, 1).atStartOfDay();
    private static final long DAY = 86_400_000;
    /** Some 270,000 years in milliseconds: what lies beyond is no date. */
    private static final double LIMIT = 1e16;

    /** The text of a number; the number itself if it is out of reach. */
    public String text(double number) {
        double scaled = number * (this == STATA_DAY ? DAY : this == STATA_MILLISECOND ? 1 : 1000);
        if (!(Math.abs(scaled) < LIMIT)) {
            return Value.Numeric.text(number);
        }
        long milliseconds = Math.round(scaled);
        return switch (this) {
            case SPSS_DATE -> at(SPSS_EPOCH, milliseconds).toLocalDate().toString();
            case SPSS_DATE_TIME -> ISO.format(at(SPSS_EPOCH, milliseconds));
            case SPSS_TIME -> clock(milliseconds);
            case STATA_DAY -> at(STATA_EPOCH, milliseconds).toLocalDate().toString();
            case STATA_MILLISECOND -> ISO.format(at(STATA_EPOCH, milliseconds));
            case STATA_WEEK -> period(number, 52, "-W");
            case STATA_MONTH -> period(number, 12, "-");
            case STATA_QUARTER -> period(number, 4, "-Q");
            case STATA_HALF_YEAR -> period(number, 2, "-H");
            case STATA_YEAR -> Value.Numeric.text(number);
        };
    }

    private static LocalDateTime at(LocalDateTime epoch, long milliseconds) {
        return epoch.plus(milliseconds, ChronoUnit.MILLIS);
    }

    private static String clock(long milliseconds) {
        long all = Math.abs(milliseconds);
        long seconds = all / 1000;
        String text = String.format(
                Locale.ROOT,
                "%s%02d:%02d:%02d",
                milliseconds < 0 ? "-" : "",
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60);
        return all % 1000 == 0 ? text : text + String.format(Locale.ROOT, ".%03d", all % 1000);
    }

    private static String period(double number, int periods, String separator) {
        long count = (long) Math.floor(number);
        String digits = periods > 9 ? "%02d" : "%d";
        return 1960
                + Math.floorDiv(count, (long) periods)
                + separator
                + String.format(Locale.ROOT, digits, Math.floorMod(count, periods) + 1);
    }
}

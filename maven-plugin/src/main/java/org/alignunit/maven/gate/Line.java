package org.alignunit.maven.gate;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/** Words and numbers for one line of a log. */
final class Line {
    private static final int LONG = 500;

    private Line() {}

    /** {@return the text on one line}  Names and replies are untrusted: a terminal must not obey what they contain. */
    static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }

    static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 3) + "...";
    }

    /** {@return a message of many lines on one, up to the end of the line that makes it long} */
    static String beginning(String text) {
        List<String> lines = text.strip()
                .lines()
                .map(Line::of)
                .filter(line -> !line.isEmpty())
                .toList();
        StringBuilder shown = new StringBuilder();
        int count = 0;
        while (count < lines.size() && shown.length() < LONG) {
            shown.append(count == 0 ? "" : " ").append(lines.get(count));
            count++;
        }
        int left = lines.size() - count;
        return left == 0 ? shown.toString() : shown + " (and " + left + " more in the report)";
    }

    static String number(@Nullable Double value) {
        if (value == null) {
            return "-";
        }
        return value.isInfinite() ? "infinite" : String.format(Locale.ROOT, "%.3f", value);
    }

    /** {@return whether there are bounds to tell}  Unread replies widen them even where nothing else is counted. */
    static boolean bounded(TestResult test) {
        return test.figures().errorCovers().isEmpty()
                ? !Objects.equals(test.figures().lower(), test.figures().upper())
                : test.figures().lower() != null || test.figures().upper() != null;
    }

    /** {@return the bounds, or a dash where there are none} */
    static String bounds(TestResult test) {
        return !bounded(test)
                ? "-"
                : number(test.figures().lower()) + " to "
                        + number(test.figures().upper());
    }
}

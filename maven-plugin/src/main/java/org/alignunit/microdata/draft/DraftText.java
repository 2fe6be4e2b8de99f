package org.alignunit.microdata.draft;

import java.util.Locale;
import org.alignunit.internal.json.Json;
import org.alignunit.microdata.table.Value;

/** Lines of a mapping file: JSON, and comments of one line each. */
final class DraftText {
    private static final int LONGEST = 200;
    private static final int WIDTH = 130;

    private final StringBuilder lines = new StringBuilder();

    /** Adds a line. */
    void line(String line) {
        lines.append(line).append('\n');
    }

    /** Adds a comment on lines of its own. */
    void comment(int indent, String comment) {
        String start = " ".repeat(indent) + "// ";
        String rest = plain(comment);
        while (start.length() + rest.length() > WIDTH) {
            int space = rest.lastIndexOf(' ', WIDTH - start.length());
            if (space <= 0) {
                break;
            }
            line(start + rest.substring(0, space));
            rest = rest.substring(space + 1);
            start = " ".repeat(indent) + "//     ";
        }
        line(start + rest);
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    /** Text without line ends and other control characters, since data must not end a comment. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
    }

    /** Text in quotes, shortened; for comments. */
    static String quoted(String text) {
        String plain = plain(text).strip();
        return '"' + (plain.length() > LONGEST ? plain.substring(0, LONGEST) + "..." : plain) + '"';
    }

    /** Text as JSON. */
    static String json(String text) {
        return Json.write(text);
    }

    /** A code as JSON. */
    static String json(Value code) {
        return code instanceof Value.Numeric ? code.toString() : json(code.toString());
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? number((long) number)
                : String.format(Locale.ROOT, Math.abs(number) < 1e-3 ? "%.3g" : "%,.3f", number);
    }

    /** A number of people, or what counts as one. */
    static String size(double size) {
        return String.format(Locale.ROOT, "%,.1f", size).replaceFirst("\\.0$", "");
    }

    /** A share as a whole percentage; one that is not quite all or none never reads as if it were. */
    static String percent(long part, long all) {
        long percent = all == 0 ? 0 : Math.round(100.0 * part / all);
        return (percent == 100 && part < all ? "99.9" : percent == 0 && part > 0 ? "0.1" : Long.toString(percent))
                + " %";
    }
}

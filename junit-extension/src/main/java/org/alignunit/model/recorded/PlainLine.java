package org.alignunit.model.recorded;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the fields of a line one after the other, in the order in which they were written. It knows texts without escapes
 * and whole numbers; a line with anything else, or another field than the next, takes a parser.
 */
final class PlainLine {
    private static final byte[] END = name("}");

    private final byte[] bytes;
    private final int end;
    private int at;
    private boolean plain = true;

    PlainLine(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** What stands before a field: its name and colon, and the quotation mark of a text. */
    static byte[] name(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    /** Passes over what comes next if it is this. */
    private boolean passes(byte[] next) {
        plain &= end - at >= next.length && Arrays.equals(bytes, at, at + next.length, next, 0, next.length);
        at += next.length;
        return plain;
    }

    /** The text of a field, the very object {@code known} if it is the same; anything if the line is not plain. */
    String text(byte[] name, String known) {
        if (!passes(name)) {
            return "";
        }
        int start = at;
        boolean same = true;
        while (at < end && bytes[at] != '"') {
            plain &= bytes[at] != '\\';
            same &= at - start < known.length() && bytes[at] == known.charAt(at - start);
            at++;
        }
        int length = at - start;
        at++;
        return same && length == known.length() ? known : new String(bytes, start, length, StandardCharsets.UTF_8);
    }

    /** The number of a field; anything if the line is not plain. */
    long number(byte[] name) {
        if (!passes(name)) {
            return 0;
        }
        long number = 0;
        int start = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            number = 10 * number + bytes[at] - '0';
            at++;
        }
        plain &= at > start && at - start < 19;
        return number;
    }

    /** Whether all fields that were asked for were there, and no more. */
    boolean ends() {
        return passes(END) && (at == end || at == end - 1 && bytes[at] == '\r');
    }
}

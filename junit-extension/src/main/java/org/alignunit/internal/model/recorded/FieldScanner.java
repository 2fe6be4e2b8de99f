package org.alignunit.internal.model.recorded;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the fields of a line in the order in which they were written, without a parser: texts without escapes and whole
 * numbers. Anything else, or another field than the next, makes the line not plain.
 */
final class FieldScanner {
    private final byte[] bytes;
    private final int end;
    private int at;
    private boolean plain = true;

    FieldScanner(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Whether this comes next. */
    boolean has(byte[] next) {
        return end - at >= next.length && Arrays.equals(bytes, at, at + next.length, next, 0, next.length);
    }

    /** Passes over what comes next if it is this, and tells whether it was. */
    boolean passes(byte[] next) {
        boolean there = has(next);
        at += there ? next.length : 0;
        return there;
    }

    /** The text of a field; anything if the line is not plain. */
    String text(byte[] name) {
        plain &= passes(name);
        int start = at;
        while (at < end && bytes[at] != '"') {
            plain &= bytes[at] != '\\';
            at++;
        }
        return plain ? new String(bytes, start, at++ - start, StandardCharsets.UTF_8) : "";
    }

    /** The number of a field; anything if the line is not plain. */
    long number(byte[] name) {
        plain &= passes(name);
        long number = 0;
        int start = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            number = 10 * number + bytes[at] - '0';
            at++;
        }
        plain &= at > start && at - start < 19;
        return number;
    }

    /** Where the next field begins. */
    int at() {
        return at;
    }

    /** What was read from there on, as it is written. */
    byte[] since(int start) {
        return Arrays.copyOfRange(bytes, start, at);
    }

    /** Whether that was all, and plain. */
    boolean ends() {
        return plain && (at == end || at == end - 1 && bytes[at] == '\r');
    }
}

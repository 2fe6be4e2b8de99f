package org.alignunit.microdata.text;

/**
 * Reads decimal numbers from characters. Those of up to 15 digits, which are nearly all in survey data, take no object
 * and are exact: both the digits and the power of ten that divides or multiplies them are doubles.
 */
public final class Decimals {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int EXACT_DIGITS = 15;

    private Decimals() {}

    /** The number that the characters write, blanks around it left out; NaN if they write none. */
    public static double parse(char[] text, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && text[from] == ' ') {
            from++;
        }
        while (to > from && text[to - 1] == ' ') {
            to--;
        }
        int start = from;
        boolean negative = from < to && text[from] == '-';
        if (from < to && (negative || text[from] == '+')) {
            from++;
        }
        long digits = 0;
        int significant = 0;
        int seen = 0;
        int decimals = 0;
        boolean point = false;
        for (; from < to; from++) {
            char c = text[from];
            if (c >= '0' && c <= '9') {
                seen++;
                if (significant > 0 || c != '0') {
                    significant++;
                }
                if (significant <= EXACT_DIGITS) {
                    digits = 10 * digits + (c - '0');
                }
                if (point) {
                    decimals++;
                }
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (seen == 0) {
            return Double.NaN;
        }
        if (from < to || significant > EXACT_DIGITS || decimals >= POWERS.length) {
            return from == to || isExponent(text, from, to)
                    ? Double.parseDouble(new String(text, start, to - start))
                    : Double.NaN;
        }
        double number = decimals == 0 ? digits : digits / POWERS[decimals];
        return negative ? -number : number;
    }

    private static boolean isExponent(char[] text, int from, int to) {
        int at = from + 1;
        if (text[from] != 'e' && text[from] != 'E') {
            return false;
        }
        if (at < to && (text[at] == '-' || text[at] == '+')) {
            at++;
        }
        int first = at;
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at == to && at > first;
    }
}

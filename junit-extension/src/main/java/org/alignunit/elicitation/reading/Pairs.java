package org.alignunit.elicitation.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scans "key: number, key: number, ..." in one pass over a plain text, in which quotation marks are blanks already: no
 * label and no number has one inside, so missing, doubled or misplaced ones cannot change what is meant.
 */
final class Pairs {
    /**
     * One of them.
     *
     * @param key all that stands before the last colon or equals sign in front of the number
     * @param number at least 0; infinite if too large for a double
     * @param percent whether a percent sign follows
     */
    record Pair(String key, double number, boolean percent) {}

    private static final String COLONS = ":=";
    private static final String SEPARATORS = ",;";
    private static final String BETWEEN = " " + SEPARATORS;
    private static final List<String> PERCENT = List.of("%", "percent", "per cent");

    private final String text;
    private int at;

    private Pairs(String text) {
        this.text = text;
    }

    /** The pairs in order; null if anything else is in the text, or nothing. */
    static @Nullable List<Pair> of(String plain) {
        return new Pairs(plain).all();
    }

    private @Nullable List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        skip(BETWEEN);
        while (at < text.length()) {
            int start = at;
            int colon = toNumber();
            if (colon < 0) {
                return null;
            }
            double number = number();
            skip(" ");
            boolean percent = PERCENT.stream().anyMatch(this::take);
            skip(" ");
            if (at < text.length() && SEPARATORS.indexOf(text.charAt(at)) < 0) {
                return null;
            }
            pairs.add(new Pair(text.substring(start, colon), number, percent));
            skip(BETWEEN);
        }
        return pairs.isEmpty() ? null : pairs;
    }

    /** Moves to the first number that follows a colon or equals sign; the place of that sign, or -1. */
    private int toNumber() {
        while (at < text.length()) {
            int colon = at++;
            if (COLONS.indexOf(text.charAt(colon)) >= 0) {
                skip(" ");
                if (isDigit(at) || isPoint(at) && isDigit(at + 1)) {
                    return colon;
                }
            }
        }
        return -1;
    }

    private double number() {
        int start = at;
        digits();
        if (isPoint(at)) {
            at++;
            digits();
        }
        exponent();
        return Double.parseDouble(text.substring(start, at));
    }

    private void exponent() {
        int sign = at + 1;
        int digit = sign < text.length() && "+-".indexOf(text.charAt(sign)) >= 0 ? sign + 1 : sign;
        if (isDigit(digit) && text.charAt(at) == 'e') {
            at = digit;
            digits();
        }
    }

    private void digits() {
        while (isDigit(at)) {
            at++;
        }
    }

    private boolean isDigit(int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private boolean isPoint(int i) {
        return i < text.length() && text.charAt(i) == '.';
    }

    private boolean take(String word) {
        boolean found = text.startsWith(word, at);
        at += found ? word.length() : 0;
        return found;
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}

package org.alignunit.elicitation.reading;

import java.util.stream.IntStream;

/** A text of nothing but letters from A to Z, what separates them, and numbers that count them ("1.", "2)", "3:"). */
final class LetterRun {
    private static final String SEPARATORS = ",;|/-.()[]{}";
    private static final String AFTER_NUMBER = ".):";
    private static final int FEW_OPTIONS = 10;
    private static final int LONG_BLOCK = 10;

    private LetterRun() {}

    /**
     * Whether a line is such a run, perhaps an empty one. Small letters count where one stands alone, and in an unbroken
     * block of ten or more where all name options of at most ten: nobody makes so long a word of A to J.
     *
     * @param options how many there are
     */
    static boolean is(String line, int options) {
        int i = 0;
        while (i != line.length()) {
            int start = i;
            if (isDigit(line, i)) {
                while (isDigit(line, i)) {
                    i++;
                }
                if (AFTER_NUMBER.indexOf(at(line, i)) < 0) {
                    return false;
                }
                i++;
            } else if (isLetter(at(line, i))) {
                while (isLetter(at(line, i))) {
                    i++;
                }
                if (!isBlock(line, start, i, options)) {
                    return false;
                }
            } else if (isSeparator(at(line, i))) {
                i++;
            } else {
                return false;
            }
        }
        return true;
    }

    /** The letters of a run as capitals. */
    static String letters(String run) {
        return run.chars()
                .map(c -> Character.toUpperCase(PlainText.narrow((char) c)))
                .filter(c -> isCapital((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isBlock(String line, int start, int end, int options) {
        if (end - start == 1 || IntStream.range(start, end).allMatch(i -> isCapital(at(line, i)))) {
            return true;
        }
        return options <= FEW_OPTIONS
                && end - start >= LONG_BLOCK
                && IntStream.range(start, end).allMatch(i -> Character.toUpperCase(at(line, i)) - 'A' < options);
    }

    private static boolean isSeparator(char c) {
        return PlainText.isBlank(c) || SEPARATORS.indexOf(c) >= 0;
    }

    private static boolean isLetter(char c) {
        return isCapital(c) || c >= 'a' && c <= 'z';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(String line, int i) {
        return at(line, i) >= '0' && at(line, i) <= '9';
    }

    /** The character at a place, narrowed; a space at the end. */
    private static char at(String line, int i) {
        return i == line.length() ? ' ' : PlainText.narrow(line.charAt(i));
    }
}

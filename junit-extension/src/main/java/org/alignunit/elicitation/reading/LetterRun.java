package org.alignunit.elicitation.reading;

/** A text of nothing but letters from A to Z, what separates them, and numbers that count them ("1.", "2)", "3:"). */
final class LetterRun {
    private static final String SEPARATORS = ",;|/-.()[]{}";
    private static final String AFTER_NUMBER = ".):";

    private LetterRun() {}

    /** Whether a line is such a run, perhaps an empty one. Small letters count where they stand alone. */
    static boolean is(String line) {
        int i = 0;
        while (i < line.length()) {
            if (isDigit(line, i)) {
                while (isDigit(line, i)) {
                    i++;
                }
                if (AFTER_NUMBER.indexOf(at(line, i)) < 0) {
                    return false;
                }
            } else if (!isCapital(at(line, i)) && !isSeparator(at(line, i)) && !isLoneSmallLetter(line, i)) {
                return false;
            }
            i++;
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

    private static boolean isLoneSmallLetter(String line, int i) {
        char c = at(line, i);
        return c >= 'a' && c <= 'z' && isSeparator(at(line, i - 1)) && isSeparator(at(line, i + 1));
    }

    private static boolean isSeparator(char c) {
        return PlainText.isBlank(c) || SEPARATORS.indexOf(c) >= 0;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(String line, int i) {
        return at(line, i) >= '0' && at(line, i) <= '9';
    }

    /** The character at a place, narrowed; a space outside the line. */
    private static char at(String line, int i) {
        return i < 0 || i >= line.length() ? ' ' : PlainText.narrow(line.charAt(i));
    }
}

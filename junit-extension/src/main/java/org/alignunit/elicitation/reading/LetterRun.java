package org.alignunit.elicitation.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of nothing but letters from A to Z, what separates them, and numbers that count them ("1.", "Person 2:", "3 -"). */
final class LetterRun {
    private static final String SEPARATORS = ",;|/-.()[]{}>\u2013\u2014\u2022\u00b7\u2192";
    private static final Pattern COUNT = Pattern.compile(
            "(?<!\\w)(?:(?:person|people|respondent|participant|individual|answer|response|reply|sample|draw|no\\.?|#)\\h?+)?+"
                    + "\\d++[\\h\"'`*]*+(?:[.):=|]|[-\u2013\u2014](?=\\h))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK = Pattern.compile("[A-Za-z]++");
    private static final int FEW_OPTIONS = 10;
    private static final int LONG_BLOCK = 10;

    private LetterRun() {}

    /**
     * The letters of such a run as capitals; empty for an empty line, null if a line is anything else. Small letters count
     * where one stands alone, and in an unbroken block of ten or more where all name options of at most ten: nobody makes so
     * long a word of A to J.
     *
     * @param options how many there are
     */
    static @Nullable String letters(String line, int options) {
        String run = COUNT.matcher(PlainText.narrow(line)).replaceAll(" ");
        StringBuilder letters = new StringBuilder();
        Matcher blocks = BLOCK.matcher(run);
        int end = 0;
        while (blocks.find()) {
            if (!isBlock(blocks.group(), options) || !areSeparators(run, end, blocks.start())) {
                return null;
            }
            letters.append(blocks.group().toUpperCase(Locale.ROOT));
            end = blocks.end();
        }
        return areSeparators(run, end, run.length()) ? letters.toString() : null;
    }

    private static boolean isBlock(String block, int options) {
        return block.length() == 1
                || block.equals(block.toUpperCase(Locale.ROOT))
                || options <= FEW_OPTIONS
                        && block.length() >= LONG_BLOCK
                        && block.toUpperCase(Locale.ROOT).chars().allMatch(letter -> letter - 'A' < options);
    }

    private static boolean areSeparators(String run, int from, int to) {
        int i = from;
        while (i < to && (PlainText.isBlank(run.charAt(i)) || SEPARATORS.indexOf(run.charAt(i)) >= 0)) {
            i++;
        }
        return i == to;
    }
}

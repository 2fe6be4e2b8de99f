package org.alignunit.internal.elicitation.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A line of nothing but letters from A to Z, what separates them, and numbers that count them ("1.", "Person 2:", "3 -"). */
final class LetterRun {
    private static final String SEPARATORS = ",;|/-.()[]{}>\u2013\u2014\u2022\u00b7\u2192";
    private static final Pattern COUNT = Pattern.compile(
            "(?<!\\w)(?:(?:person|people|respondent|participant|individual|answer|response|reply|sample|draw|p|no\\.?|#)\\h?+)?+"
                    + "(\\d{1,6}+)[\\h\"'`*]*+(?:[.):=|]|[-\u2013\u2014](?=\\h))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK = Pattern.compile("[A-Za-z]++");
    private static final int FEW_OPTIONS = 10;
    private static final int LONG_BLOCK = 10;

    private LetterRun() {}

    /**
     * The letters of such a run, as capitals; empty if it is empty, null if it is anything else. Small letters count where one
     * stands alone, and in an unbroken block of ten or more where all name options of at most ten: nobody makes so long a word of
     * A to J.
     */
    static @Nullable String letters(String line, int options) {
        String narrow = PlainText.narrow(line);
        if (!countsUp(narrow)) {
            return null;
        }
        String run = COUNT.matcher(narrow).replaceAll(" ");
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

    /** Whether the numbers count letters that come after them: others may tell how many chose the one before. */
    private static boolean countsUp(String run) {
        List<MatchResult> counts = COUNT.matcher(run).results().toList();
        Matcher letter = BLOCK.matcher(run);
        boolean first = counts.isEmpty()
                || !letter.find()
                || letter.start() >= counts.get(0).start();
        return first
                && IntStream.range(1, counts.size())
                        .allMatch(i -> number(counts.get(i)) == number(counts.get(i - 1)) + 1);
    }

    private static int number(MatchResult count) {
        return Integer.parseInt(count.group(1));
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

package org.alignunit.internal.elicitation.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Forms of a text in which accidents of writing no longer tell. Every method is linear in the length. */
final class PlainText {
    private static final String QUOTES =
            "'\"`*\\\u00b4\u02bc\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2032\u2033";
    private static final String APOSTROPHES = "'`\u00b4\u2018\u2019\u02bc\u2032";
    /** Asks for a sign's colourful form. */
    private static final char VARIATION = '\ufe0f';

    private static final int EXCERPT = 60;

    private PlainText() {}

    /** Whether a character is white space, invisible, a quotation mark, or Markdown that stands where one may. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isIdentifierIgnorable(c)
                || c == VARIATION
                || QUOTES.indexOf(c) >= 0;
    }

    /** The ASCII character that a full-width or ideographic one stands for; any other character itself. */
    static char narrow(char c) {
        return c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c == '\u3001' ? ',' : c;
    }

    /** The same for each character of a text. */
    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            narrow.setCharAt(i, narrow(text.charAt(i)));
        }
        return narrow.toString();
    }

    /**
     * Lower case, full-width characters narrowed, each run of blanks and underscores one space, none at the ends; an
     * apostrophe between letters is left out, so that "I'd" is one word.
     */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(narrow(text.charAt(i)));
            if (!isApostrophe(c) || !isLetter(text, i - 1) || !isLetter(text, i + 1)) {
                append(plain, c == '_' ? ' ' : c);
            }
        }
        return plain.toString().strip();
    }

    /** The words alone, in lower case, with one space before and after each; "can't" is the word "cant". */
    static String words(String text) {
        StringBuilder words = new StringBuilder(" ");
        for (int i = 0; i < text.length(); i++) {
            char c = narrow(text.charAt(i));
            if (!isApostrophe(c)) {
                append(words, Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : ' ');
            }
        }
        append(words, ' ');
        return words.toString();
    }

    /** A regular expression for any of some phrases, one to a line or between semicolons, as they are in plain text. */
    static String anyOf(String phrases) {
        return Arrays.stream(phrases.split("[;\n]"))
                .map(phrase -> words(phrase).strip())
                // longer ones first, so that none hides behind its own beginning
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    /** The beginning of a text, for a message. */
    static String excerpt(String text) {
        String plain = text.strip();
        return plain.length() <= EXCERPT ? plain : plain.substring(0, EXCERPT) + "...";
    }

    private static boolean isApostrophe(char c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    private static boolean isLetter(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
    }

    private static void append(StringBuilder text, char c) {
        boolean blank = isBlank(c);
        if (!blank || text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
            text.append(blank ? ' ' : c);
        }
    }
}

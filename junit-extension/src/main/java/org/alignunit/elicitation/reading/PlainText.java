package org.alignunit.elicitation.reading;

/** Forms of a text in which accidents of writing no longer tell. Every method is linear in the length. */
final class PlainText {
    private static final String QUOTES = "'\"`*\\\u00b4\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2032\u2033";
    private static final int EXCERPT = 60;

    private PlainText() {}

    /** Whether a character is white space, invisible, a quotation mark, or Markdown that stands where one may. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isIdentifierIgnorable(c)
                || QUOTES.indexOf(c) >= 0;
    }

    /** The ASCII character that a full-width one stands for; any other character itself. */
    static char narrow(char c) {
        return c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
    }

    /** Lower case, full-width characters narrowed, each run of blanks one space, none at the ends. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(plain, Character.toLowerCase(narrow(text.charAt(i))));
        }
        return plain.toString().strip();
    }

    /** The words alone, in lower case, with one space before and after each; "can't" is the word "cant". */
    static String words(String text) {
        StringBuilder words = new StringBuilder(" ");
        for (int i = 0; i < text.length(); i++) {
            char c = narrow(text.charAt(i));
            if (c != '\'' && c != '\u2019') {
                append(words, Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : ' ');
            }
        }
        append(words, ' ');
        return words.toString();
    }

    /** The beginning of a text, for a message. */
    static String excerpt(String text) {
        String plain = text.strip();
        return plain.length() <= EXCERPT ? plain : plain.substring(0, EXCERPT) + "...";
    }

    private static void append(StringBuilder text, char c) {
        boolean blank = isBlank(c);
        if (!blank || text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
            text.append(blank ? ' ' : c);
        }
    }
}

package org.alignunit.internal.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Untrusted text (of a survey, a model, a server) made safe for a terminal, a log or a report: without {@link Secrets}, and
 * with spaces for control characters, terminal sequences and what is invisible or turns the direction of text.
 */
public final class ConsoleText {
    /**
     * C0 and C1 controls (escape, CSI, NEL), format, direction and tag characters, lone surrogates, line separators, and fillers
     * that show as nothing.
     */
    private static final String UNSAFE = "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}"
            + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFFA0\\uFFFE\\uFFFF";

    private static final Pattern UNSAFE_OR_SPACE = Pattern.compile("[" + UNSAFE + "\\s]++");
    private static final Pattern UNSAFE_IN_LINES = Pattern.compile("[" + UNSAFE + "&&[^\\n\\t\\r]]++|\\r(?!\\n)");

    private ConsoleText() {}

    /** {@return the text on one line, each run of white space one space} */
    public static String line(String text) {
        return cleaned(Secrets.masked(text));
    }

    private static String cleaned(String text) {
        return UNSAFE_OR_SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** {@return the text, each line of it safe; line feeds and indents stay} */
    public static String lines(String text) {
        return Secrets.masked(text).lines().map(ConsoleText::indented).collect(Collectors.joining("\n"));
    }

    /** {@return the text with its line ends, tabs and spaces} */
    public static String asItStands(String text) {
        return UNSAFE_IN_LINES.matcher(Secrets.masked(text)).replaceAll(" ");
    }

    private static String indented(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return (" ".repeat(indent) + cleaned(line)).stripTrailing();
    }
}

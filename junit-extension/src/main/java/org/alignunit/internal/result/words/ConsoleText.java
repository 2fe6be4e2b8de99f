package org.alignunit.internal.result.words;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text from a survey, a model, a server or a name, made safe for a terminal or a log. Control characters, terminal sequences and
 * characters that change the direction of text become spaces.
 */
public final class ConsoleText {
    /** C0 and C1 controls (escape, CSI, NEL), format and direction characters, lone surrogates, line separators, spaces. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");

    private ConsoleText() {}

    /**
     * Puts text on one line.
     *
     * @param text untrusted
     * @return the text without anything that a terminal obeys, each run of white space one space
     */
    public static String line(String text) {
        return UNSAFE.matcher(text).replaceAll(" ").strip();
    }

    /**
     * Keeps the line feeds of a text, and its indents.
     *
     * @param text untrusted
     * @return the text, each line of it safe
     */
    public static String lines(String text) {
        return text.lines().map(ConsoleText::indented).collect(Collectors.joining("\n"));
    }

    private static String indented(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return (" ".repeat(indent) + line(line)).stripTrailing();
    }
}

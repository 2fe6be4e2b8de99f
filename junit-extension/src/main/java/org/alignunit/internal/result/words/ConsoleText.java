package org.alignunit.internal.result.words;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Untrusted text (of a survey, a model, a server) made safe for a terminal or a log: control characters, terminal sequences and
 * characters that change the direction of text become spaces.
 */
public final class ConsoleText {
    /** C0 and C1 controls (escape, CSI, NEL), format and direction characters, lone surrogates, line separators, spaces. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+");

    private ConsoleText() {}

    /** {@return the text on one line, each run of white space one space} */
    public static String line(String text) {
        return UNSAFE.matcher(text).replaceAll(" ").strip();
    }

    /** {@return the text, each line of it safe; line feeds and indents stay} */
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

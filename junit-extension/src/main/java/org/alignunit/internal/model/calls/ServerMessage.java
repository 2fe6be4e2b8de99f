package org.alignunit.internal.model.calls;

import org.alignunit.internal.text.ConsoleText;

/** A server's own words, made fit for a message. */
public final class ServerMessage {
    private static final int LONGEST = 240;
    private static final int READ = 50_000;
    private static final int LONGEST_TAG = 2000;

    private ServerMessage() {}

    /** {@return what a server said, on one line in quotes, without mark-up, keys and identities of accounts} */
    public static String quote(String said) {
        String read = said.substring(0, Math.min(said.length(), READ));
        String line = ConsoleText.line(withoutMarkUp(SecretWords.masked(read)));
        if (line.isEmpty()) {
            return "nothing";
        }
        return '"' + (line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line) + '"';
    }

    /** Each tag becomes a space, and so does what a script or style sheet holds. */
    private static String withoutMarkUp(String text) {
        StringBuilder words = new StringBuilder();
        int close = -1;
        for (int at = 0; at < text.length(); at++) {
            close = close < at ? text.indexOf('>', at) : close; // the first from here on
            close = close < 0 ? text.length() : close;
            if (text.charAt(at) == '<' && (isElement(text, at, "script") || isElement(text, at, "style"))) {
                words.append(' ');
                at = behindElement(text, at + 1);
            } else if (text.charAt(at) == '<' && close < text.length() && close - at <= LONGEST_TAG) {
                words.append(' ');
                at = close;
            } else {
                words.append(text.charAt(at));
            }
        }
        return words.toString();
    }

    private static boolean isElement(String text, int at, String name) {
        int end = at + 1 + name.length();
        return text.regionMatches(true, at + 1, name, 0, name.length())
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** Where the end tag of a script or style sheet ends; the text's end if it has none. */
    private static int behindElement(String text, int at) {
        int next = text.indexOf("</", at);
        while (next >= 0 && !isElement(text, next + 1, "script") && !isElement(text, next + 1, "style")) {
            next = text.indexOf("</", next + 2);
        }
        int close = next < 0 ? -1 : text.indexOf('>', next);
        return close < 0 ? text.length() : close;
    }
}

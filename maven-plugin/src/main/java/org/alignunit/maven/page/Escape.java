package org.alignunit.maven.page;

import java.util.regex.Pattern;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.text.Secrets;

/** Makes untrusted text harmless. */
final class Escape {
    /** Control characters, lone surrogates, tags, and those that turn the direction of the text around them. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\u061C\\u200B\\u200E\\u200F\\u2028\\u2029"
                    + "\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\x{E0000}-\\x{E007F}&&[^\\n\\t]]");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]#|~@$^]|[.:](?=[\\p{L}/])");

    /** What is longer is cut: a survey's text may have millions of characters. */
    private static final int MOST = 10_000;

    private Escape() {}

    /** {@return the text for HTML content and quoted attributes} */
    static String html(String text) {
        return visible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** {@return the text for a Markdown paragraph or table cell: on one line, without markup, links or mentions} */
    static String markdown(String text) {
        String line = SPACE.matcher(visible(text)).replaceAll(" ");
        return MARKUP.matcher(line)
                .replaceAll("\\\\$0")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String visible(String whole) {
        String masked = Secrets.masked(whole);
        int left = masked.length() - MOST;
        String text = left <= 0
                ? masked
                : masked.substring(0, MOST) + "\u2026 and " + Figures.counted(left, "more character");
        return INVISIBLE.matcher(text.replace("\r\n", "\n")).replaceAll("\uFFFD");
    }
}

package org.alignunit.maven.page;

import java.util.regex.Pattern;
import org.alignunit.internal.text.Secrets;

/** Makes untrusted text harmless. */
final class Escape {
    /** Control characters, lone surrogates, tags, and those that turn the direction of the text around them. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\u061C\\u200B\\u200E\\u200F\\u2028\\u2029"
                    + "\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\x{E0000}-\\x{E007F}&&[^\\n\\t]]");

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
        return visible(text)
                .replaceAll("\\s+", " ")
                .replaceAll("([\\\\`*_{}\\[\\]#|~@$^])", "\\\\$1")
                .replaceAll("([.:])(?=[\\p{L}/])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static String visible(String text) {
        return INVISIBLE.matcher(Secrets.masked(text).replace("\r\n", "\n")).replaceAll("\uFFFD");
    }
}

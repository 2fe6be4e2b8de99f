package org.alignunit.maven.page;

/** Makes untrusted text harmless. */
final class Escape {
    /** Control characters, lone surrogates, and those that turn the direction of the text around them. */
    private static final String INVISIBLE =
            "[\\p{Cc}\\p{Cs}\\p{Cn}\\u061C\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n\\t]]";

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
        return text.replace("\r\n", "\n").replaceAll(INVISIBLE, "\uFFFD");
    }
}

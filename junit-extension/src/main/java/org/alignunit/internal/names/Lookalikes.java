package org.alignunit.internal.names;

import java.text.Normalizer;
import java.util.Collection;

/** Texts that look alike though their characters differ: letters with accents in one piece or two, dashes, dots. */
public final class Lookalikes {
    private static final int LAST_ASCII = 127;
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d";
    private static final char ELLIPSIS = '\u2026';

    private Lookalikes() {}

    /** {@return the same for all texts that look alike} */
    public static String of(String text) {
        return isAscii(text) ? text : Normalizer.normalize(plainSigns(text), Normalizer.Form.NFC);
    }

    /** {@return the one of some names that a text is or looks like; the text itself if it is none} */
    public static String among(Collection<String> names, String text) {
        if (names.contains(text)) {
            return text;
        }
        String plain = of(text);
        for (String name : names) {
            if (of(name).equals(plain)) {
                return name;
            }
        }
        return text;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c <= LAST_ASCII);
    }

    private static String plainSigns(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ELLIPSIS) {
                plain.append("...");
            } else {
                plain.append(DASHES.indexOf(c) < 0 ? c : '-');
            }
        }
        return plain.toString();
    }
}

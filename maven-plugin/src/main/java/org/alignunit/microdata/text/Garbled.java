package org.alignunit.microdata.text;

import java.util.regex.Pattern;

/** Text that was read in the wrong encoding: a question mark within a word, or two letters in place of an accented one. */
public final class Garbled {
    private static final Pattern SIGNS = Pattern.compile("\\p{L}\\?\\p{L}|\uFFFD|\u00C3[\u0080-\u00BF]|\u00E2\u20AC");

    private Garbled() {}

    /** Whether a text looks so. */
    public static boolean looksLike(String text) {
        return SIGNS.matcher(text).find();
    }
}

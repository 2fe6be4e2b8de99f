package org.alignunit.microdata.csv;

/** Gives the same string for the same characters, so that a column of few texts makes no garbage. */
final class TextPool {
    private static final int SLOTS = 1 << 12;
    private static final int LONGEST = 64;

    private final String[] texts = new String[SLOTS];

    /** The characters as a string. */
    String get(char[] text, int offset, int length) {
        if (length > LONGEST) {
            return new String(text, offset, length);
        }
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        String pooled = texts[slot];
        if (pooled == null || !matches(pooled, text, offset, length)) {
            pooled = new String(text, offset, length);
            texts[slot] = pooled;
        }
        return pooled;
    }

    private static boolean matches(String pooled, char[] text, int offset, int length) {
        if (pooled.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (pooled.charAt(i) != text[offset + i]) {
                return false;
            }
        }
        return true;
    }
}

package org.alignunit.internal.text;

/**
 * A key to look for, each character of which may stand escaped as JSON, URLs and HTML do, and with white space or invisible
 * characters between, as where a line was wrapped.
 */
final class EncodedKey {
    private static final int SHORTEST_PART = 12;
    private static final int LONGEST_ENTITY = 8;

    private final String key;
    private final boolean base64;
    private final char first;
    private final char otherFirst;

    private EncodedKey(String key, boolean base64) {
        this.key = key;
        this.base64 = base64;
        first = key.charAt(0);
        otherFirst = base64
                ? first == '+' ? '-' : first == '/' ? '_' : first
                : Character.isLowerCase(first) ? Character.toUpperCase(first) : Character.toLowerCase(first);
    }

    static EncodedKey plain(String key) {
        return new EncodedKey(key, false);
    }

    /** Digits of base64, of either alphabet; the digits round them are masked with them. */
    static EncodedKey base64(String code) {
        return new EncodedKey(code, true);
    }

    String masked(String text) {
        StringBuilder masked = null;
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean escape = c == '%' || c == '&' || c == '\\' && (at == 0 || text.charAt(at - 1) != '\\');
            int end = escape || c == first || c == otherFirst ? end(text, at) : -1;
            if (end > at) {
                masked = masked == null ? new StringBuilder() : masked;
                masked.append(text, done, base64 ? before(text, at, done) : at).append(Secrets.MASK);
                done = base64 ? behind(text, end) : end;
                at = done - 1;
            }
        }
        return masked == null ? text : masked.append(text, done, text.length()).toString();
    }

    /** Where the key ends that begins there, or most of it; -1 if none does. */
    private int end(String text, int at) {
        int next = at;
        for (int i = 0; i < key.length(); i++) {
            int read = read(text, i == 0 ? next : afterGap(text, next), key.charAt(i));
            if (read < 0) {
                return !base64 && i >= Math.max(SHORTEST_PART, key.length() * 2 / 3) ? next : -1;
            }
            next = read;
        }
        return next;
    }

    /** Where the text goes on after this character, in whatever form it stands there; -1 if it is another. */
    private int read(String text, int at, char wanted) {
        if (at >= text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        if (isSame(c, wanted)) {
            return at + 1;
        }
        return switch (c) {
            case '\\' -> backslashed(text, at, wanted);
            case '%' -> {
                int digits = at + 1;
                while (text.startsWith("25", digits)) {
                    digits += 2;
                }
                yield isNumber(text, digits, 2, 16, wanted) ? digits + 2 : -1;
            }
            case '&' -> entity(text, at, wanted);
            default -> -1;
        };
    }

    private int backslashed(String text, int at, char wanted) {
        int next = at;
        while (next < text.length() && text.charAt(next) == '\\') {
            next++;
        }
        if (next < text.length() && isSame(text.charAt(next), wanted)) {
            return next + 1;
        }
        return text.startsWith("u", next) && isNumber(text, next + 1, 4, 16, wanted) ? next + 5 : -1;
    }

    private int entity(String text, int at, char wanted) {
        int end = at;
        while (end < text.length() && end - at < LONGEST_ENTITY && text.charAt(end) != ';') {
            end++;
        }
        String name = text.substring(at + 1, end);
        boolean same = switch (name) {
            case "amp" -> wanted == '&';
            case "lt" -> wanted == '<';
            case "gt" -> wanted == '>';
            case "quot" -> wanted == '"';
            case "apos" -> wanted == '\'';
            default ->
                name.startsWith("#x")
                        ? isNumber(name, 2, name.length() - 2, 16, wanted)
                        : name.startsWith("#") && isNumber(name, 1, name.length() - 1, 10, wanted);
        };
        return same ? end + 1 : -1;
    }

    private boolean isNumber(String text, int from, int digits, int radix, char wanted) {
        if (digits < 1 || from + digits > text.length()) {
            return false;
        }
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0) {
                return false;
            }
            number = number * radix + digit;
        }
        return isSame((char) number, wanted);
    }

    private static int afterGap(String text, int at) {
        int next = at;
        while (next < text.length() && next - at < 4) {
            char c = text.charAt(next);
            if (c == '\\' && next + 1 < text.length() && "nrt".indexOf(text.charAt(next + 1)) >= 0) {
                next += 2;
            } else if (Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT) {
                next++;
            } else {
                break;
            }
        }
        return next;
    }

    private boolean isSame(char a, char b) {
        return a == b
                || (base64
                        ? a == '-' && b == '+' || a == '_' && b == '/'
                        : Character.toLowerCase(a) == Character.toLowerCase(b));
    }

    private static int before(String text, int at, int least) {
        int start = at;
        while (start > least && isDigit(text.charAt(start - 1)) && (start < 2 || text.charAt(start - 2) != '\\')) {
            start--;
        }
        return start;
    }

    private static int behind(String text, int at) {
        int end = at;
        while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '=')) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '-' || c == '_';
    }
}

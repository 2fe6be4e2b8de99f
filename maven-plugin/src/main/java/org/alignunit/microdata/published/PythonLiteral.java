package org.alignunit.microdata.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists, dictionaries, texts and numbers as Python prints them, which CSV files hold in their cells. */
final class PythonLiteral {
    private static final Pattern WORD = Pattern.compile("[-+]?[\\w.]+([eE][-+]?\\d+)?|<[^>]*>");

    private final String text;
    private int at;

    private PythonLiteral(String text) {
        this.text = text;
    }

    /**
     * The value: a list, a map by text, a text, a number, or null.
     *
     * @throws IllegalArgumentException if it is none; the message says where
     */
    static @Nullable Object parse(String text) {
        PythonLiteral literal = new PythonLiteral(text);
        Object value = literal.value();
        literal.skip();
        if (literal.at < text.length()) {
            throw literal.fault();
        }
        return value;
    }

    private IllegalArgumentException fault() {
        return new IllegalArgumentException("no Python literal at character " + (at + 1));
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean accepts(char wanted) {
        skip();
        boolean found = at < text.length() && text.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private @Nullable Object value() {
        if (accepts('[')) {
            return list(']');
        }
        if (accepts('(')) {
            return list(')');
        }
        if (accepts('{')) {
            return map();
        }
        if (accepts('\'')) {
            return string('\'');
        }
        return accepts('"') ? string('"') : word();
    }

    private List<@Nullable Object> list(char end) {
        List<@Nullable Object> items = new ArrayList<>();
        while (!accepts(end)) {
            items.add(value());
            if (!accepts(',') && !accepts(end)) {
                throw fault();
            } else if (text.charAt(at - 1) == end) {
                return items;
            }
        }
        return items;
    }

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (!accepts('}')) {
            String key = String.valueOf(value());
            if (!accepts(':') || fields.containsKey(key)) {
                throw fault();
            }
            fields.put(key, value());
            if (!accepts(',') && !accepts('}')) {
                throw fault();
            } else if (text.charAt(at - 1) == '}') {
                return fields;
            }
        }
        return fields;
    }

    private String string(char quote) {
        StringBuilder string = new StringBuilder();
        for (; at < text.length() && text.charAt(at) != quote; at++) {
            string.append(text.charAt(at) == '\\' ? escaped() : text.substring(at, at + 1));
        }
        if (at++ >= text.length()) {
            throw fault();
        }
        return string.toString();
    }

    private String escaped() {
        if (++at >= text.length()) {
            throw fault();
        }
        char code = text.charAt(at);
        int digits = code == 'x' ? 2 : code == 'u' ? 4 : code == 'U' ? 8 : 0;
        if (digits == 0) {
            return code == 'n' ? "\n" : code == 't' ? "\t" : String.valueOf(code);
        }
        if (at + digits >= text.length()) {
            throw fault();
        }
        int character = Integer.parseInt(text.substring(at + 1, at + 1 + digits), 16);
        at += digits;
        return Character.toString(character);
    }

    /** A number, None, or a call like defaultdict(list, {...}), which stands for its last argument. */
    private @Nullable Object word() {
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (!word.lookingAt()) {
            throw fault();
        }
        int start = at;
        at = word.end();
        if (accepts('(')) {
            List<@Nullable Object> arguments = list(')');
            return arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
        }
        String found = word.group();
        if (found.matches("None|nan|list|dict|<.*>")) {
            return null;
        }
        try {
            return new BigDecimal(found);
        } catch (NumberFormatException e) {
            at = start;
            throw fault();
        }
    }
}

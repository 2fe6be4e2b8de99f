package org.alignunit.microdata.mapping.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;

/** Codes as a mapping writes them. */
final class JsonCodes {
    /** Stands for no value. */
    static final String MISSING = "missing";

    private static final Pattern EXTENDED_MISSING = Pattern.compile("\\.[a-z]");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d+)?|\\.\\d+)([eE][-+]?\\d{1,3})?");

    private JsonCodes() {}

    /** A number, a text, or what stands for a missing value. */
    static Value code(JsonValue json) {
        return json.number()
                .map(number -> Value.of(number.doubleValue()))
                .orElseGet(() -> code(json.text().orElseThrow()));
    }

    private static Value code(String text) {
        return text.equals(MISSING)
                ? Value.missing(Row.SYSTEM)
                : EXTENDED_MISSING.matcher(text).matches() ? Value.missing(text.charAt(1)) : Value.of(text);
    }

    /** The code that the name of a field stands for: a number if it is written as one. */
    static Value ofName(String name) {
        return NUMBER.matcher(name).matches() ? Value.of(Double.parseDouble(name)) : code(name);
    }

    static List<Value> codes(JsonValue array) {
        return array.items().stream().map(JsonCodes::code).toList();
    }

    /** A code in a message. */
    static String shown(Value code) {
        return code instanceof Value.Text text
                ? "\"" + text.text() + "\""
                : code.equals(Value.missing(Row.SYSTEM)) ? MISSING : code.toString();
    }
}

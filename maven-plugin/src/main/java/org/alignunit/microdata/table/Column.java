package org.alignunit.microdata.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A column of a data file.
 *
 * @param name the long name
 * @param label the file's words for it, "" if none
 * @param type what its values are
 * @param format the display format as its program writes it, like F8.2, DATE11 or %td; "" if none
 * @param labels the words for its values, in the file's order
 * @param missing the values that the file declares missing
 */
public record Column(
        String name, String label, ColumnType type, String format, Map<Value, String> labels, DeclaredMissing missing) {
    /** Copies the labels and keeps their order. */
    public Column {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** A column of which only the name is known. */
    public static Column untyped(String name) {
        return new Column(name, "", ColumnType.UNTYPED, "", Map.of(), DeclaredMissing.NONE);
    }
}

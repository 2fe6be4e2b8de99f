package org.alignunit.microdata.table;

import java.util.List;

/** What a file declares missing in a column: single values, ranges, or both. */
public record DeclaredMissing(List<Value> values, List<MissingRange> ranges) {
    /** Nothing is declared. */
    public static final DeclaredMissing NONE = new DeclaredMissing(List.of(), List.of());

    /** Copies the lists. */
    public DeclaredMissing {
        values = List.copyOf(values);
        ranges = List.copyOf(ranges);
    }

    /** Whether nothing is declared. */
    public boolean isEmpty() {
        return values.isEmpty() && ranges.isEmpty();
    }

    /** Whether the value is declared missing. */
    public boolean covers(Value value) {
        return values.contains(value)
                || value instanceof Value.Numeric numeric
                        && ranges.stream().anyMatch(range -> range.contains(numeric.number()));
    }
}

package org.alignunit.microdata.source;

import java.util.Comparator;
import org.alignunit.microdata.table.Value;

/** The order in which values are listed: numbers, texts, extended missing values. */
public final class ValueOrder {
    private static final Comparator<Value> VALUES = Comparator.comparingInt(ValueOrder::kind)
            .thenComparingDouble(value -> value instanceof Value.Numeric numeric ? numeric.number() : 0)
            .thenComparing(Value::toString);
    /** By their values. */
    public static final Comparator<ColumnContents.ValueCount> COUNTS =
            Comparator.comparing(ColumnContents.ValueCount::value, VALUES);

    private ValueOrder() {}

    private static int kind(Value value) {
        return value instanceof Value.Numeric ? 0 : value instanceof Value.Text ? 1 : 2;
    }
}

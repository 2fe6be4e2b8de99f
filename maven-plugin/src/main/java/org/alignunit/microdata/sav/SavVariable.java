package org.alignunit.microdata.sav;

import java.util.LinkedHashMap;
import java.util.Map;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.ColumnType;
import org.alignunit.microdata.table.DeclaredMissing;
import org.alignunit.microdata.table.TimeFormat;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/** A variable while the dictionary is put together: one column of the table. */
final class SavVariable {
    /** The width of each segment of a very long string but the last. */
    static final int SEGMENT = 255;

    final RawVariable raw;
    /** The index of its first element in a row, from 0. */
    final int element;

    final String shortName;
    final String label;
    final Map<Value, String> labels = new LinkedHashMap<>();
    String name;
    /** The bytes of a string, more than 255 if it is stored in segments. */
    int width;

    DeclaredMissing missing = DeclaredMissing.NONE;

    SavVariable(RawVariable raw, int element, String shortName, String label) {
        this.raw = raw;
        this.element = element;
        this.shortName = shortName;
        this.label = label;
        name = shortName;
        width = raw.width();
    }

    boolean isText() {
        return width > 0;
    }

    /** How many variable records with names hold it. */
    int segments() {
        return width <= SEGMENT ? 1 : (width + 251) / 252;
    }

    @Nullable
    TimeFormat time() {
        return isText() ? null : SavFormat.time(raw.format());
    }

    Column column() {
        ColumnType type = isText() ? ColumnType.TEXT : time() == null ? ColumnType.NUMBER : ColumnType.TIME;
        return new Column(
                name, label, type, width > SEGMENT ? "A" + width : SavFormat.text(raw.format()), labels, missing);
    }
}

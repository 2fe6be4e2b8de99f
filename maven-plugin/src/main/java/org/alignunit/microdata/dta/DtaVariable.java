package org.alignunit.microdata.dta;

import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.ColumnType;
import org.alignunit.microdata.table.TimeFormat;
import org.jspecify.annotations.Nullable;

/**
 * A column and where it stands in a row.
 *
 * @param offset its first byte in a row
 * @param time how its numbers stand for dates; null if they do not
 */
record DtaVariable(
        Column column, DtaType type, int offset, @Nullable TimeFormat time) {
    static ColumnType columnType(DtaType type, String format) {
        return type.isText() ? ColumnType.TEXT : time(type, format) == null ? ColumnType.NUMBER : ColumnType.TIME;
    }

    /** The time format of a display format like %tdD_m_Y; %tC counts leap seconds and %tb needs a calendar: both stay numbers. */
    static @Nullable TimeFormat time(DtaType type, String format) {
        if (type.isText()) {
            return null;
        }
        String code = format.replaceFirst("^%-?", "");
        if (code.startsWith("d")) {
            return TimeFormat.STATA_DAY;
        }
        return switch (code.length() < 2 ? "" : code.substring(0, 2)) {
            case "td" -> TimeFormat.STATA_DAY;
            case "tc" -> TimeFormat.STATA_MILLISECOND;
            case "tw" -> TimeFormat.STATA_WEEK;
            case "tm" -> TimeFormat.STATA_MONTH;
            case "tq" -> TimeFormat.STATA_QUARTER;
            case "th" -> TimeFormat.STATA_HALF_YEAR;
            case "ty" -> TimeFormat.STATA_YEAR;
            default -> null;
        };
    }
}

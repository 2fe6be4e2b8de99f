package org.alignunit.microdata.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.ColumnType;
import org.alignunit.microdata.table.DeclaredMissing;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;
import org.alignunit.microdata.text.Decimals;

/**
 * A column of a table. Codes are what they would be in a file: numbers are numbers whatever their SQL type, and a text that
 * is written as a number is one, as in CSV.
 *
 * @param type the name of its SQL type
 * @param expression what stands for it in SQL
 */
record SqlColumn(String name, String type, Kind kind, String expression) {
    /** How its values are read. */
    enum Kind {
        /** Whole numbers. */
        WHOLE,
        /** Other numbers, all as doubles. */
        DOUBLE,
        /** Texts. */
        TEXT
    }

    /** How a description of the data shows it. */
    Column described() {
        ColumnType shown = kind == Kind.TEXT ? ColumnType.UNTYPED : ColumnType.NUMBER;
        return new Column(name, "", shown, type, Map.of(), DeclaredMissing.NONE);
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    /** A value that occurs, and how SQL names it; of NULL the text is "NULL". */
    record Known(Value value, Sql.Literal literal) {
        boolean isNull() {
            return value instanceof Value.Missing;
        }
    }

    /** Reads a value of the column. */
    Known read(ResultSet row, int at) throws SQLException {
        switch (kind) {
            case WHOLE -> {
                long whole = row.getLong(at);
                return row.wasNull() ? missing() : number((double) whole, Long.toString(whole));
            }
            case DOUBLE -> {
                double number = row.getDouble(at);
                return row.wasNull() ? missing() : number(number, Sql.number(number));
            }
            default -> {
                String text = row.getString(at);
                return row.wasNull() ? missing() : new Known(untyped(text), new Sql.Literal(text, true));
            }
        }
    }

    private static Known missing() {
        return new Known(Value.missing(Row.SYSTEM), new Sql.Literal("NULL", false));
    }

    private static Known number(double number, String literal) {
        return new Known(Value.of(number), new Sql.Literal(literal, false));
    }

    private static Value untyped(String text) {
        double number = Decimals.parse(text.toCharArray(), 0, text.length());
        return Double.isNaN(number) ? Value.of(text) : Value.of(number);
    }

    /** Whether a type holds texts as they are, so that they need no conversion. */
    static boolean isTextType(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return name.contains("char") || name.contains("text") || name.contains("string") || name.contains("clob");
    }
}

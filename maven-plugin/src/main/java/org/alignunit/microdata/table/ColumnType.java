package org.alignunit.microdata.table;

/** What the values of a column are. */
public enum ColumnType {
    /** Numbers. */
    NUMBER,
    /** Numbers that stand for a date, a time or a duration; {@link Row#text} writes them as such. */
    TIME,
    /** Texts. */
    TEXT,
    /** The cells of a CSV file: each is a number if it is written as one, else a text. */
    UNTYPED
}

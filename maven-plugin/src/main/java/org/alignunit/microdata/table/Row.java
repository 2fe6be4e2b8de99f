package org.alignunit.microdata.table;

/**
 * One row of a data file. Columns are numbered from 0 in the order of {@link DataFile#columns()}. A value that the file
 * declares missing (SPSS user-missing values) is a value here: {@link Column#missing()} tells what is declared.
 */
public interface Row {
    /** What {@link #missing} returns for a value. */
    char NONE = '\0';

    /** What {@link #missing} returns for an empty cell or the system-missing value. */
    char SYSTEM = '.';

    /** The number of the row, from 1; a header line is no row. */
    long position();

    /** {@link #NONE} for a value, {@link #SYSTEM}, or 'a' to 'z' for the extended missing values .a to .z of Stata. */
    char missing(int column);

    /** The value as a number; NaN if it is missing or text that is no number. */
    double number(int column);

    /** The value as text: numbers without a needless ".0", dates and times as in ISO 8601, "" if missing. */
    String text(int column);

    /** The value itself. */
    Value value(int column);
}

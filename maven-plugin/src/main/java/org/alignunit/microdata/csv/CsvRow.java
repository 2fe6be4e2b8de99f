package org.alignunit.microdata.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;
import org.alignunit.microdata.text.Decimals;

/** A row as its characters; numbers and texts are made of them when asked for. */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> implements Row {
    private final TextPool texts = new TextPool();
    private final List<String> missing;
    private char[] characters = new char[1 << 12];
    private int used;
    /** Where each cell ends. */
    private int[] ends = new int[64];

    private boolean blank;
    private long position = -1;

    CsvRow(List<String> missing) {
        this.missing = missing;
    }

    @Override
    protected void handleBegin(long line) {
        used = 0;
        blank = false;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (used + length > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(2 * characters.length, used + length));
        }
        if (index == ends.length) {
            ends = Arrays.copyOf(ends, 2 * index);
        }
        System.arraycopy(buffer, offset, characters, used, length);
        used += length;
        ends[index] = used;
    }

    @Override
    protected void handleEmpty() {
        blank = true;
    }

    @Override
    protected CsvRow buildRecord() {
        if (!blank) {
            position++;
        }
        return this;
    }

    /** Whether the line is empty, and so no row. */
    boolean isBlank() {
        return blank;
    }

    /** The cells that are read; while a row is being read, those that are complete. */
    int cells() {
        return getFieldCount();
    }

    /** The line that the row begins in, from 1. */
    long line() {
        return getStartingLineNumber();
    }

    /** The number of the row, from 1; 0 for the header. */
    @Override
    public long position() {
        return position;
    }

    private int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    private int length(int column) {
        return ends[column] - start(column);
    }

    @Override
    public char missing(int column) {
        int length = length(column);
        if (length == 0) {
            return SYSTEM;
        }
        for (int i = 0; i < missing.size(); i++) {
            String text = missing.get(i);
            if (text.length() == length && text.contentEquals(CharBuffer.wrap(characters, start(column), length))) {
                return SYSTEM;
            }
        }
        return NONE;
    }

    @Override
    public double number(int column) {
        return missing(column) == NONE ? Decimals.parse(characters, start(column), length(column)) : Double.NaN;
    }

    @Override
    public String text(int column) {
        return missing(column) == NONE ? texts.get(characters, start(column), length(column)) : "";
    }

    @Override
    public Value value(int column) {
        if (missing(column) != NONE) {
            return Value.missing(SYSTEM);
        }
        double number = number(column);
        return Double.isNaN(number) ? Value.of(text(column)) : Value.of(number);
    }
}

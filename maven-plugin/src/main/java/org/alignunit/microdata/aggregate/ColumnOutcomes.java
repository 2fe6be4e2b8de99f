package org.alignunit.microdata.aggregate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;

/** The tests of one column; their outcome is kept for small whole numbers and for texts, which most codes are. */
final class ColumnOutcomes {
    private static final int KEPT_NUMBERS = 256;
    private static final int KEPT_TEXTS = 10_000;

    /** In place of a column, the number of the row. */
    static final int ROW = -1;

    private final int column;
    private final List<Where.Test> tests;
    private final List<Integer> bits;
    private final long[][] byNumber = new long[KEPT_NUMBERS][];
    private final Map<String, long[]> byText = new HashMap<>();

    /** The tests of a column, and the bit that each sets. */
    ColumnOutcomes(int column, List<Where.Test> tests, List<Integer> bits) {
        this.column = column;
        this.tests = tests;
        this.bits = bits;
    }

    void run(Row row, long[] outcome) {
        double number = column == ROW ? row.position() : row.number(column);
        int whole = (int) number;
        long[] met;
        if (whole == number && whole >= 0 && whole < KEPT_NUMBERS) {
            met = byNumber[whole];
            if (met == null) {
                met = byNumber[whole] = outcome(Value.of(whole), outcome.length);
            }
        } else if (column == ROW) {
            met = outcome(Value.of(number), outcome.length);
        } else if (Double.isNaN(number) && row.missing(column) == Row.NONE) {
            met = ofText(row.text(column), outcome.length);
        } else {
            met = outcome(row.value(column), outcome.length);
        }
        for (int i = 0; i < outcome.length; i++) {
            outcome[i] |= met[i];
        }
    }

    private long[] ofText(String text, int words) {
        long[] met = byText.get(text);
        if (met == null) {
            met = outcome(Value.of(text), words);
            if (byText.size() < KEPT_TEXTS) {
                byText.put(text, met);
            }
        }
        return met;
    }

    private long[] outcome(Value value, int words) {
        long[] met = new long[words];
        for (int i = 0; i < tests.size(); i++) {
            if (tests.get(i).isMetBy(value)) {
                int bit = bits.get(i);
                met[bit / Long.SIZE] |= 1L << bit;
            }
        }
        return met;
    }
}

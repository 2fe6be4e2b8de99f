package org.alignunit.microdata.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;

/** Numbers the codes of a column in the order in which they occur; most are small whole numbers. */
final class Codes {
    private static final int KEPT = 256;
    private static final int MOST = 10_000;

    private final DataFile file;
    private final int column;
    private final int[] byNumber = new int[KEPT];
    private final Map<Object, Integer> others = new HashMap<>();
    private final List<Value> codes = new ArrayList<>();
    private double lastNumber = Double.NaN;
    private int lastCode;

    Codes(DataFile file, int column) {
        this.file = file;
        this.column = column;
        Arrays.fill(byNumber, -1);
    }

    /** All codes, by number. */
    List<Value> all() {
        return codes;
    }

    /** The number of the code that a row has. */
    int of(Row row) {
        double number = row.number(column);
        int whole = (int) number;
        if (whole == number && whole >= 0 && whole < KEPT) {
            if (byNumber[whole] < 0) {
                byNumber[whole] = add(Value.of(whole));
            }
            return byNumber[whole];
        }
        // a code like 9999 or -1 recurs; this saves an object each time
        if (number != lastNumber) {
            lastCode = other(row, number);
            lastNumber = number;
        }
        return lastCode;
    }

    private int other(Row row, double number) {
        char missing = row.missing(column);
        Object key = missing != Row.NONE ? (Object) missing : Double.isNaN(number) ? row.text(column) : (Object) number;
        Integer code = others.get(key);
        if (code == null) {
            code = add(row.value(column));
            others.put(key, code);
        }
        return code;
    }

    private int add(Value value) {
        if (codes.size() == MOST) {
            throw new MicrodataException(
                    file.info().path(),
                    "column " + file.columns().get(column).name(),
                    "it has more than " + MOST + " values",
                    "a question has few codes: name another column, or recode this one");
        }
        codes.add(value);
        return codes.size() - 1;
    }
}

package org.alignunit.microdata;

import java.util.ArrayList;
import java.util.List;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.Row;

/** The cells of a column as texts. */
public final class Texts {
    private Texts() {}

    /** All cells of a column; missing ones as Stata writes them. */
    public static List<String> of(DataFile file, String name) {
        int column = 0;
        while (!file.columns().get(column).name().equals(name)) {
            column++;
        }
        int index = column;
        List<String> texts = new ArrayList<>();
        file.forEachRow(row -> texts.add(
                row.missing(index) == Row.NONE
                        ? row.text(index)
                        : row.value(index).toString()));
        return texts;
    }
}

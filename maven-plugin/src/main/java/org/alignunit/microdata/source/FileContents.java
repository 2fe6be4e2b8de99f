package org.alignunit.microdata.source;

import java.util.List;
import org.alignunit.microdata.table.DataFile;

/** Counts the values of a file's columns in one pass. */
final class FileContents {
    private FileContents() {}

    static List<ColumnContents> of(DataFile file, int most) {
        List<ColumnCounter> counters = file.columns().stream()
                .map(column -> new ColumnCounter(column, most))
                .toList();
        long[] rows = new long[1];
        file.forEachRow(row -> {
            rows[0]++;
            for (int i = 0; i < counters.size(); i++) {
                counters.get(i).add(row, i);
            }
        });
        return counters.stream().map(counter -> counter.contents(rows[0])).toList();
    }
}

package org.alignunit.microdata.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.MicrodataException;

/** The names of the columns. */
final class CsvHeader {
    private CsvHeader() {}

    /** The columns that the first row names; one without a name is named by its number. */
    static List<Column> columns(Path file, CsvRow header) {
        List<Column> columns = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < header.cells(); i++) {
            String text = header.text(i).trim();
            String name = text.isEmpty() ? "column " + (i + 1) : text;
            Integer other = seen.put(name, i + 1);
            if (other != null) {
                throw new MicrodataException(
                        file,
                        "the first line",
                        "columns " + other + " and " + (i + 1) + " are both named \"" + name + "\"",
                        "give each column a name of its own");
            }
            columns.add(Column.untyped(name));
        }
        if (columns.isEmpty()) {
            throw new MicrodataException(
                    file, "", "the file is empty", "give a CSV file whose first line names the columns");
        }
        return columns;
    }
}

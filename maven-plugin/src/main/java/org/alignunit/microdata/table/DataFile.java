package org.alignunit.microdata.table;

import java.util.List;
import java.util.function.Consumer;
import org.alignunit.microdata.text.Names;

/** A file of microdata: one row a respondent. Rows are streamed; only the description of the columns is kept. */
public interface DataFile {
    /** Format, encoding and number of rows. */
    FileInfo info();

    /** The columns in the file's order. */
    List<Column> columns();

    /**
     * The place of a column in {@link #columns()}.
     *
     * @throws MicrodataException if there is none of this name
     */
    default int column(String name) {
        List<String> names = columns().stream().map(Column::name).toList();
        int place = names.indexOf(name);
        if (place < 0) {
            throw new MicrodataException(
                    info().path(),
                    "",
                    "it has no column \"" + name + "\"",
                    "its columns are " + Names.like(name, names));
        }
        return place;
    }

    /**
     * Reads all rows in the file's order. May be called again; every call reads the file anew.
     *
     * @param action takes each row; the row is reused and valid only during the call
     * @throws MicrodataException if the file is damaged, names the row
     */
    void forEachRow(Consumer<? super Row> action);
}

package org.alignunit.microdata.table;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a data file as a whole.
 *
 * @param path the file
 * @param format its format, told by its first bytes
 * @param variant the format in more detail, like "SPSS .sav, bytecode, written by SPSS" or "CSV, delimiter ;"
 * @param encoding the character encoding
 * @param rows how many rows the file says it has
 * @param label the file's title, "" if none
 * @param weight the column that the file names as its weight
 * @param notes what a user should know: assumptions made, columns left out
 */
public record FileInfo(
        Path path,
        FileFormat format,
        String variant,
        Encoding encoding,
        OptionalLong rows,
        String label,
        @Nullable String weight,
        List<String> notes) {
    /** Copies the notes. */
    public FileInfo {
        notes = List.copyOf(notes);
    }
}

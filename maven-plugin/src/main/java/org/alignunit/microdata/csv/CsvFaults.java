package org.alignunit.microdata.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.alignunit.microdata.binary.BinaryInput;
import org.alignunit.microdata.binary.TextDecoder;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.MicrodataException;
import org.jspecify.annotations.Nullable;

/** Errors that name row, line and column. */
final class CsvFaults {
    private CsvFaults() {}

    /** A row with too many cells or too few. */
    static MicrodataException ragged(Path file, CsvRow row, List<Column> columns, CsvDialect dialect) {
        int cells = row.cells();
        return new MicrodataException(
                file,
                "row " + row.position() + " (line " + row.line() + ")",
                "it has " + cells + (cells == 1 ? " cell" : " cells") + ", and the first line names " + columns.size()
                        + (columns.size() == 1 ? " column" : " columns") + " (delimiter " + dialect.delimiterName()
                        + ")",
                cells < columns.size()
                        ? "complete the row, or state the right \"delimiter\""
                        : "quote the cells that hold a delimiter, or state the right \"delimiter\"");
    }

    /** What the parser or the decoder found while it read the row after this one. */
    static MicrodataException unreadable(
            Path file, CsvRow row, @Nullable List<Column> columns, CsvDialect dialect, RuntimeException error) {
        Throwable cause = error.getCause();
        String place = place(row, columns);
        if (cause instanceof StrictReader.BadBytes bad) {
            return new MicrodataException(
                    file,
                    place,
                    TextDecoder.wrong(bad.bytes(), dialect.encoding().charset()),
                    "state the encoding that the file is in, e.g. \"encoding\": \""
                            + TextDecoder.other(dialect.encoding().charset()) + "\"",
                    error);
        }
        if (cause instanceof IOException io) {
            return BinaryInput.unreadable(file, io);
        }
        String message = String.valueOf(error.getMessage());
        boolean unclosed = message.contains("buffer size") || message.contains("Unclosed");
        return new MicrodataException(
                file,
                place,
                unclosed
                        ? "a quoted cell does not end"
                        : "a quoted cell goes on after its closing quote (" + message + ")",
                "close the quote, and double each quote inside a quoted cell",
                error);
    }

    private static String place(CsvRow row, @Nullable List<Column> columns) {
        String line = " (line " + row.line() + ")";
        if (columns == null || row.position() < 0) {
            return "the first line" + line + ", column " + (row.cells() + 1);
        }
        String column =
                row.cells() < columns.size() ? columns.get(row.cells()).name() : String.valueOf(row.cells() + 1);
        return "row " + (row.position() + 1) + line + ", column " + column;
    }
}

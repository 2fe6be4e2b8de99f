package org.alignunit.microdata.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.alignunit.microdata.binary.BinaryInput;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.FileFormat;
import org.alignunit.microdata.table.FileInfo;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Row;

/** Delimited text with the names of the columns in its first line. */
public final class CsvFile implements DataFile {
    private final Path file;
    private final ReadOptions options;
    private final CsvDialect dialect;
    private final List<Column> columns;

    /** Reads the header line. */
    public CsvFile(Path file, ReadOptions options) {
        this.file = file;
        this.options = options;
        dialect = CsvDialect.of(file, options);
        CsvRow header = new CsvRow(List.of());
        columns = parse(header, rows -> {
            nextRow(rows, header, null);
            return CsvHeader.columns(file, header);
        });
    }

    @Override
    public FileInfo info() {
        String variant = "CSV, delimiter " + dialect.delimiterName()
                + (dialect.isDelimiterStated() ? "" : " (told by the first line)");
        return new FileInfo(
                file, FileFormat.CSV, variant, dialect.encoding(), OptionalLong.empty(), "", null, List.of());
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void forEachRow(Consumer<? super Row> action) {
        CsvRow row = new CsvRow(options.missing());
        parse(row, rows -> {
            nextRow(rows, row, columns);
            while (nextRow(rows, row, columns)) {
                if (row.cells() != columns.size()) {
                    throw CsvFaults.ragged(file, row, columns, dialect);
                }
                action.accept(row);
            }
            return columns;
        });
    }

    private interface Pass {
        List<Column> over(CloseableIterator<CsvRow> rows);
    }

    private List<Column> parse(CsvRow row, Pass pass) {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(dialect.mark());
            CsvReader<CsvRow> reader = CsvReader.builder()
                    .fieldSeparator(dialect.delimiter())
                    .skipEmptyLines(false)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .build(row, new StrictReader(in, dialect.encoding().charset()));
            return pass.over(reader.iterator());
        } catch (IOException e) {
            throw BinaryInput.unreadable(file, e);
        }
    }

    private boolean nextRow(CloseableIterator<CsvRow> rows, CsvRow row, List<Column> known) {
        try {
            do {
                if (!rows.hasNext()) {
                    return false;
                }
                rows.next();
            } while (row.isBlank());
            return true;
        } catch (UncheckedIOException | CsvParseException e) {
            throw CsvFaults.unreadable(file, row, known, dialect, e);
        }
    }
}

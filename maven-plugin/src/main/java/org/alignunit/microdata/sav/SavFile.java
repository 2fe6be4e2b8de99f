package org.alignunit.microdata.sav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.alignunit.microdata.binary.BinaryInput;
import org.alignunit.microdata.binary.TextDecoder;
import org.alignunit.microdata.sav.rows.RowSource;
import org.alignunit.microdata.sav.rows.SavRows;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.Encoding;
import org.alignunit.microdata.table.FileFormat;
import org.alignunit.microdata.table.FileInfo;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Row;

/** An SPSS system file. */
public final class SavFile implements DataFile {
    private final FileInfo info;
    private final SavHeader header;
    private final SavDictionary dictionary;
    private final TextDecoder decoder;
    private final List<Column> columns;
    private final ByteOrder order;
    private final int elements;
    private final long start;

    /** Reads the dictionary of a file that begins with $FL2 or $FL3. */
    public SavFile(Path file, ReadOptions options) {
        try (BinaryInput in = BinaryInput.open(file)) {
            header = SavHeader.read(in);
            SavRecords records = SavRecords.read(in);
            start = in.position();
            order = in.order();
            elements = records.variables().size();
            Encoding encoding = SavEncoding.of(file, records, order, options);
            decoder = new TextDecoder(file, encoding.charset());
            dictionary = new SavDictionary(file, records, order, decoder);
            columns = dictionary.variables().stream().map(SavVariable::column).toList();
            info = info(file, encoding);
            checkSize(in);
        }
    }

    private FileInfo info(Path file, Encoding encoding) {
        FileFormat format = header.compression() == SavHeader.Compression.ZLIB ? FileFormat.ZSAV : FileFormat.SAV;
        String variant = switch (header.compression()) {
            case NONE -> ", uncompressed";
            case BYTECODE -> ", bytecode";
            case ZLIB -> "";
        };
        String product = new String(header.product(), StandardCharsets.ISO_8859_1).trim();
        String label = dictionary.text(header.label(), "the file label");
        return new FileInfo(
                file,
                format,
                format.title() + variant + ", written by " + product.replaceFirst("^@\\(#\\) *", ""),
                encoding,
                rows(),
                label,
                dictionary.weight(header.weightIndex()),
                List.of());
    }

    private OptionalLong rows() {
        ByteBuffer record = dictionary.extension(SavRecords.ROWS);
        if (record != null && record.remaining() >= 16 && record.getLong(8) >= 0) {
            return OptionalLong.of(record.getLong(8));
        }
        return header.rows() < 0 ? OptionalLong.empty() : OptionalLong.of(header.rows());
    }

    /** Finds at once that a file is cut off, where its size tells. */
    private void checkSize(BinaryInput in) {
        if (header.compression() == SavHeader.Compression.ZLIB) {
            SavRows.checkZlib(in);
        } else if (header.compression() == SavHeader.Compression.NONE
                && info.rows().isPresent()) {
            long complete = elements == 0 ? Long.MAX_VALUE : in.remaining() / (8L * elements);
            if (complete < info.rows().getAsLong()) {
                in.part("row " + (complete + 1) + " of " + info.rows().getAsLong());
                throw in.cutOff(in.length() + 1);
            }
        }
    }

    @Override
    public FileInfo info() {
        return info;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void forEachRow(Consumer<? super Row> action) {
        if (elements == 0) {
            return;
        }
        try (BinaryInput in = BinaryInput.open(info.path())) {
            in.order(order);
            in.position(start);
            try (RowSource rows = rows(in)) {
                read(in, rows, action);
            }
        }
    }

    private RowSource rows(BinaryInput in) {
        return switch (header.compression()) {
            case NONE -> SavRows.plain(in);
            case BYTECODE -> SavRows.bytecode(in, header.bias(), dictionary.systemMissing());
            case ZLIB -> SavRows.zlib(in, header.bias(), dictionary.systemMissing());
        };
    }

    private void read(BinaryInput in, RowSource source, Consumer<? super Row> action) {
        SavRow row = new SavRow(dictionary.variables(), decoder, dictionary.systemMissing(), order, elements);
        in.part(() -> "row " + row.position());
        long rows = info.rows().orElse(Long.MAX_VALUE);
        while (row.next(source)) {
            if (row.position() > rows) {
                throw wrongCount("it has more rows than the " + rows + " that it says it has");
            }
            action.accept(row);
        }
        long read = row.position() - 1;
        if (info.rows().isPresent() && read < rows) {
            throw wrongCount("it ends after row " + read + " of " + rows);
        }
    }

    private MicrodataException wrongCount(String fault) {
        return new MicrodataException(
                info.path(),
                "the rows",
                fault,
                "it is cut off or damaged: copy or download it again, or save it anew in the program that wrote it");
    }
}

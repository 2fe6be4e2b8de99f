package org.alignunit.microdata.dta;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.alignunit.microdata.binary.BinaryInput;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.FileFormat;
import org.alignunit.microdata.table.FileInfo;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Row;

/** A Stata data set. */
public final class DtaFile implements DataFile {
    private static final String TAG = "<stata_dta><header><release>";

    private final RawDta raw;
    private final DtaTexts texts;
    private final DtaDictionary dictionary;
    private final ByteOrder order;
    private final FileInfo info;
    private final List<Column> columns;

    /** Reads the dictionary of a file. */
    public DtaFile(Path file, ReadOptions options) {
        try (BinaryInput in = BinaryInput.open(file)) {
            DtaRelease release = release(file, in);
            raw = release.isTagged() ? new TaggedDta(in, release).read() : new UntaggedDta(in, release).read();
            order = in.order();
        }
        texts = DtaTexts.of(file, raw, options);
        dictionary = new DtaDictionary(raw, texts);
        columns = dictionary.variables().stream().map(DtaVariable::column).toList();
        info = new FileInfo(
                file,
                FileFormat.DTA,
                FileFormat.DTA.title() + ", format " + raw.release().number(),
                texts.encoding(),
                OptionalLong.of(raw.rows()),
                texts.text(raw.label(), "the label of the data set").strip(),
                null,
                dictionary.notes());
    }

    private static DtaRelease release(Path file, BinaryInput in) {
        int number = in.unsignedByte();
        if (number == '<') {
            in.position(0);
            in.part("the header");
            in.skip(TAG.length());
            String digits = new String(in.bytes(3), StandardCharsets.ISO_8859_1);
            number = digits.matches("\\d+") ? Integer.parseInt(digits) : 0;
        }
        in.position(0);
        DtaRelease release = DtaRelease.of(number);
        if (release == null) {
            throw new MicrodataException(
                    file,
                    "",
                    "it is a Stata file of format " + number + ", and formats 103 to 121 are known",
                    "save it in Stata with \"saveold\", or as CSV");
        }
        return release;
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
        int width = (int) RawDta.width(raw.variables());
        long strls = raw.start() + raw.rows() * width + "</data><strls>".length();
        try (BinaryInput in = BinaryInput.open(info.path());
                Strls texts = new Strls(info.path(), raw.release(), this.texts.decoder(), order, strls)) {
            DtaRow row = new DtaRow(dictionary.variables(), raw.release(), this.texts.decoder(), texts, width, order);
            in.position(raw.start());
            in.part(() -> "row " + row.position());
            for (long i = 0; i < raw.rows() && width > 0; i++) {
                row.next(in);
                action.accept(row);
            }
        }
    }
}

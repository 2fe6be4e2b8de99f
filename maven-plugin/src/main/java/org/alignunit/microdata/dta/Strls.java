package org.alignunit.microdata.dta;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.alignunit.microdata.binary.BinaryInput;
import org.alignunit.microdata.binary.TextDecoder;
import org.alignunit.microdata.table.MicrodataException;
import org.jspecify.annotations.Nullable;

/** The long strings (strL) of a file, found when the first is asked for. */
final class Strls implements AutoCloseable {
    private final Path file;
    private final DtaRelease release;
    private final TextDecoder decoder;
    private final ByteOrder order;
    private final long start;
    private @Nullable BinaryInput in;
    private @Nullable StrlIndex index;

    /** The long strings that begin at a position. */
    Strls(Path file, DtaRelease release, TextDecoder decoder, ByteOrder order, long start) {
        this.file = file;
        this.release = release;
        this.decoder = decoder;
        this.order = order;
        this.start = start;
    }

    /** The text that eight bytes of a row refer to. */
    String text(long reference, Supplier<String> place) {
        if (reference == 0) {
            return "";
        }
        if (in == null || index == null) {
            in = BinaryInput.open(file);
            in.order(order);
            index = new StrlIndex(in, release, start);
        }
        long key = index.key(reference, order == ByteOrder.LITTLE_ENDIAN);
        if (!index.has(key)) {
            throw new MicrodataException(
                    file,
                    place.get(),
                    "the long string (strL) that it names is not in the file",
                    "the file is damaged: save it anew in the program that wrote it");
        }
        byte[] bytes = index.bytes(in, key);
        return decoder.text(bytes, 0, TextDecoder.terminated(bytes, 0, bytes.length), place);
    }

    @Override
    public void close() {
        if (in != null) {
            in.close();
        }
    }
}

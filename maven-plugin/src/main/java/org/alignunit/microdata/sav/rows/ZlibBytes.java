package org.alignunit.microdata.sav.rows;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.alignunit.microdata.binary.BinaryInput;
import org.alignunit.microdata.table.MicrodataException;

/** The bytes of a .zsav file: zlib streams one after the other, up to the trailer. */
final class ZlibBytes implements ByteSource {
    private static final int HEADER = 24;

    private final BinaryInput in;
    private final long end;
    private final Inflater inflater = new Inflater();
    private final byte[] compressed = new byte[1 << 16];
    private boolean inside;

    ZlibBytes(BinaryInput in) {
        this.in = in;
        end = trailer(in);
    }

    /** Reads the zlib header; the offset of the trailer, which must lie in the file. */
    static long trailer(BinaryInput in) {
        in.part("the zlib header");
        long start = in.position();
        in.skip(8);
        long trailer = in.longInteger();
        long length = in.longInteger();
        if (trailer < start + HEADER || length < HEADER) {
            throw in.damaged("the trailer of the compressed rows is said to be at byte " + trailer);
        }
        if (trailer > in.length() - length) {
            in.part("the compressed rows");
            throw in.cutOff(trailer + length);
        }
        return trailer;
    }

    @Override
    public int read(byte[] into) {
        try {
            while (true) {
                int count = inflater.inflate(into);
                if (count > 0) {
                    inside = true;
                    return count;
                }
                if (inflater.finished()) {
                    nextStream();
                } else if (!feed()) {
                    return 0;
                }
            }
        } catch (DataFormatException e) {
            throw in.damaged("the compressed bytes make no sense (" + e.getMessage() + ")");
        }
    }

    private void nextStream() {
        in.position(in.position() - inflater.getRemaining());
        inflater.reset();
        inside = false;
    }

    /** Whether there are more compressed bytes. */
    private boolean feed() {
        if (inflater.needsDictionary()) {
            throw in.damaged("the compressed bytes need a zlib dictionary");
        }
        int count = (int) Math.min(compressed.length, end - in.position());
        if (count <= 0) {
            if (inside) {
                throw cutOff();
            }
            return false;
        }
        in.read(compressed, 0, count);
        inflater.setInput(compressed, 0, count);
        return true;
    }

    @Override
    public MicrodataException cutOff() {
        return in.damaged("the compressed rows end too early");
    }

    @Override
    public void close() {
        inflater.end();
    }
}

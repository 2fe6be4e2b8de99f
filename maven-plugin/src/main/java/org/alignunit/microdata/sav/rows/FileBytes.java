package org.alignunit.microdata.sav.rows;

import org.alignunit.microdata.binary.BinaryInput;
import org.alignunit.microdata.table.MicrodataException;

/** The bytes of a file up to its end. */
record FileBytes(BinaryInput in) implements ByteSource {
    @Override
    public int read(byte[] into) {
        int count = (int) Math.min(into.length, in.remaining());
        in.read(into, 0, count);
        return count;
    }

    @Override
    public MicrodataException cutOff() {
        return in.cutOff(in.length() + 1);
    }
}

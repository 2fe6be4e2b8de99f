package org.alignunit.microdata.sav.rows;

import org.alignunit.microdata.binary.BinaryInput;

/** Rows that are not compressed. */
final class PlainRows implements RowSource {
    private final BinaryInput in;

    PlainRows(BinaryInput in) {
        this.in = in;
    }

    @Override
    public boolean next(byte[] row) {
        if (in.remaining() == 0) {
            return false;
        }
        in.read(row, 0, row.length);
        return true;
    }
}

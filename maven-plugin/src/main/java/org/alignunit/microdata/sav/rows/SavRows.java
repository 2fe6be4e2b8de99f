package org.alignunit.microdata.sav.rows;

import org.alignunit.microdata.binary.BinaryInput;

/** The ways in which rows are stored; each reads from where the input stands. */
public final class SavRows {
    private SavRows() {}

    /** Rows that are not compressed. */
    public static RowSource plain(BinaryInput in) {
        return new PlainRows(in);
    }

    /** Rows in bytecode compression. */
    public static RowSource bytecode(BinaryInput in, double bias, double systemMissing) {
        return new BytecodeRows(new FileBytes(in), bias, systemMissing, in.order());
    }

    /** Rows in bytecode compression, compressed again with zlib. */
    public static RowSource zlib(BinaryInput in, double bias, double systemMissing) {
        return new BytecodeRows(new ZlibBytes(in), bias, systemMissing, in.order());
    }

    /** Finds whether a file of rows compressed with zlib is cut off. */
    public static void checkZlib(BinaryInput in) {
        ZlibBytes.trailer(in);
    }
}

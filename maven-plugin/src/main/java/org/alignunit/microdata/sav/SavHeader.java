package org.alignunit.microdata.sav;

import java.nio.ByteOrder;
import org.alignunit.microdata.binary.BinaryInput;

/**
 * The file header record.
 *
 * @param product the program that wrote the file
 * @param compression how rows are stored
 * @param weightIndex the dictionary index of the weight, 0 if none
 * @param rows the number of rows, negative if not known
 * @param bias what is subtracted from a bytecode
 * @param label the file label, in the file's encoding
 */
record SavHeader(byte[] product, Compression compression, int weightIndex, int rows, double bias, byte[] label) {
    enum Compression {
        NONE,
        BYTECODE,
        ZLIB
    }

    /** Reads the header and sets the order of bytes. */
    static SavHeader read(BinaryInput in) {
        in.part("the file header");
        boolean zlib = in.bytes(4)[3] == '3';
        byte[] product = in.bytes(60);
        in.order(ByteOrder.LITTLE_ENDIAN);
        int layout = in.integer();
        if (layout != 2 && layout != 3) {
            int swapped = Integer.reverseBytes(layout);
            if (swapped != 2 && swapped != 3) {
                throw in.damaged("the layout code is " + layout + ", not 2 or 3,");
            }
            in.order(ByteOrder.BIG_ENDIAN);
        }
        in.skip(4);
        int code = in.integer();
        if (code < 0 || code > 2 || zlib != (code == 2)) {
            throw in.damaged("the compression code " + code + " is unknown");
        }
        int weightIndex = in.integer();
        int rows = in.integer();
        double bias = in.floating();
        if (!(Math.abs(bias) <= 1e6)) {
            throw in.damaged("the compression bias is " + bias);
        }
        in.skip(17);
        byte[] label = in.bytes(64);
        in.skip(3);
        return new SavHeader(product, Compression.values()[code], weightIndex, rows, bias, label);
    }
}

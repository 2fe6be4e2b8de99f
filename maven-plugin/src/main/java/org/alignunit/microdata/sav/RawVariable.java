package org.alignunit.microdata.sav;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alignunit.microdata.binary.BinaryInput;
import org.alignunit.microdata.binary.TextDecoder;

/**
 * A variable record: eight bytes of each row.
 *
 * @param width 0 for a number, else the bytes of a string; negative for a record that continues a string
 * @param name the short name
 * @param label the variable label
 * @param range whether the first two missing values are the ends of a range
 * @param missing the missing values, eight bytes each
 * @param format the print format
 */
record RawVariable(int width, byte[] name, byte[] label, boolean range, List<byte[]> missing, int format) {
    static RawVariable read(BinaryInput in) {
        in.part("a variable record");
        int width = in.integer();
        if (width > 255) {
            throw in.damaged("a string is " + width + " bytes wide");
        }
        boolean labelled = in.integer() != 0;
        int count = in.integer();
        if (count < -3 || count > 3 || count == -1) {
            throw in.damaged("a variable has " + count + " missing values");
        }
        int format = in.integer();
        in.skip(4);
        byte[] name = in.bytes(8);
        byte[] label = new byte[0];
        if (labelled) {
            int length = in.count();
            label = in.bytes(length);
            in.skip(-length & 3);
        }
        List<byte[]> missing = new ArrayList<>();
        for (int i = 0; i < Math.abs(count); i++) {
            missing.add(in.bytes(8));
        }
        return new RawVariable(width, trim(name), label, count < 0, missing, format);
    }

    /** How many eight-byte elements of a row it occupies, its continuations included. */
    int elements() {
        return Math.max(1, (width + 7) / 8);
    }

    static byte[] trim(byte[] text) {
        return Arrays.copyOf(text, TextDecoder.trimmed(text, 0, text.length));
    }
}

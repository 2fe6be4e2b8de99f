package org.alignunit.microdata.dta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alignunit.microdata.binary.BinaryInput;
import org.alignunit.microdata.binary.TextDecoder;

/** Reads a set of value labels of format 108 or later. */
final class LabelTable {
    private LabelTable() {}

    static RawDta.LabelSet read(BinaryInput in, DtaRelease release) {
        byte[] name = in.bytes(release.labelSet());
        in.skip(3);
        int count = in.count();
        int length = in.count();
        int[] offsets = numbers(in, count);
        int[] codes = numbers(in, count);
        byte[] text = in.bytes(length);
        List<byte[]> labels = new ArrayList<>();
        for (int offset : offsets) {
            if (offset < 0 || offset > length) {
                throw in.damaged("a label starts at byte " + offset + " of " + length);
            }
            int end = offset + TextDecoder.terminated(text, offset, length - offset);
            labels.add(Arrays.copyOfRange(text, offset, end));
        }
        return new RawDta.LabelSet(name, codes, labels);
    }

    private static int[] numbers(BinaryInput in, int count) {
        if (4L * count > in.remaining()) {
            throw in.cutOff(in.position() + 4L * count);
        }
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.integer();
        }
        return numbers;
    }
}

package org.alignunit.microdata.sav;

import java.util.ArrayList;
import java.util.List;
import org.alignunit.microdata.binary.BinaryInput;

/**
 * A set of value labels and the variables that share it.
 *
 * @param values eight bytes each: a number or a short string
 * @param labels the labels
 * @param variables dictionary indexes, from 1
 */
record RawLabels(List<byte[]> values, List<byte[]> labels, List<Integer> variables) {
    static RawLabels read(BinaryInput in) {
        in.part("a record of value labels");
        int count = in.count();
        List<byte[]> values = new ArrayList<>();
        List<byte[]> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(in.bytes(8));
            int length = in.unsignedByte();
            labels.add(in.bytes(length));
            in.skip(-(length + 1) & 7);
        }
        in.part("the list of variables that value labels belong to");
        int type = in.integer();
        if (type != 4) {
            throw in.damaged("a record of type " + type + " stands where type 4 must be,");
        }
        int variables = in.count();
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < variables; i++) {
            indexes.add(in.integer());
        }
        return new RawLabels(values, labels, indexes);
    }
}

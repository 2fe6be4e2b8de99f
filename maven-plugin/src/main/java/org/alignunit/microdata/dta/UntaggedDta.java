package org.alignunit.microdata.dta;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.alignunit.microdata.binary.BinaryInput;

/** Reads the parts of formats 103 to 115, which follow one another without tags. */
final class UntaggedDta {
    private final BinaryInput in;
    private final DtaRelease release;

    UntaggedDta(BinaryInput in, DtaRelease release) {
        this.in = in;
        this.release = release;
    }

    RawDta read() {
        in.part("the header");
        in.skip(1);
        int order = in.unsignedByte();
        if (order != 1 && order != 2) {
            throw in.damaged("the byte order is " + order);
        }
        in.order(order == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        in.skip(2);
        int count = in.unsignedShort();
        int rows = in.count();
        byte[] label = in.bytes(release.label());
        in.skip(release.timeStamp());
        List<RawDta.Variable> variables = variables(count);
        skipExpansionFields();
        long start = in.position();
        RawDta.skipRows(in, rows, RawDta.width(variables));
        return new RawDta(release, rows, label, variables, start, labelSets());
    }

    private List<RawDta.Variable> variables(int count) {
        in.part("the types of variables");
        int[] types = new int[count];
        for (int i = 0; i < count; i++) {
            types[i] = in.unsignedByte();
        }
        byte[][] names = RawDta.block(in, "the names of variables", count, release.name());
        in.part("the sort order");
        in.skip(2L * (count + 1));
        byte[][] formats = RawDta.block(in, "the display formats", count, release.format());
        byte[][] sets = RawDta.block(in, "the names of value labels", count, release.labelSet());
        byte[][] labels = RawDta.block(in, "the labels of variables", count, release.label());
        return new RawDta.Blocks(types, names, formats, sets, labels).variables(release, in);
    }

    private void skipExpansionFields() {
        if (release.expansionLength() == 0) {
            return;
        }
        in.part("the expansion fields");
        int type;
        do {
            type = in.unsignedByte();
            in.skip(release.expansionLength() == 2 ? in.unsignedShort() : in.count());
        } while (type != 0);
    }

    /** Sets of value labels up to the end of the file. */
    private List<RawDta.LabelSet> labelSets() {
        List<RawDta.LabelSet> sets = new ArrayList<>();
        in.part("the value labels");
        while (in.remaining() > 0) {
            if (release.hasShortLabels()) {
                sets.add(shortLabels());
            } else {
                in.skip(4);
                sets.add(LabelTable.read(in, release));
            }
        }
        return sets;
    }

    private RawDta.LabelSet shortLabels() {
        int count = in.unsignedShort();
        byte[] name = in.bytes(release.labelSet());
        in.skip(1);
        int[] codes = new int[count];
        for (int i = 0; i < count; i++) {
            codes[i] = (short) in.unsignedShort();
        }
        return new RawDta.LabelSet(name, codes, List.of(RawDta.block(in, "the value labels", count, 8)));
    }
}

package org.alignunit.microdata.sav;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.binary.BinaryInput;

/** The records between the file header and the rows, before their texts are decoded. */
record SavRecords(List<RawVariable> variables, List<RawLabels> labels, Map<Integer, byte[]> extensions) {
    /** Version, code page. */
    static final int INTEGERS = 3;

    /** The numbers that stand for the system-missing value, the highest and the lowest. */
    static final int FLOATS = 4;

    static final int LONG_NAMES = 13;
    static final int VERY_LONG_STRINGS = 14;
    static final int ROWS = 16;
    static final int ENCODING = 20;
    static final int LONG_STRING_LABELS = 21;
    static final int LONG_STRING_MISSING = 22;

    private static final int END = 999;

    static SavRecords read(BinaryInput in) {
        SavRecords records = new SavRecords(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        int type;
        do {
            in.part("the dictionary");
            type = in.integer();
            switch (type) {
                case 2 -> records.variables.add(RawVariable.read(in));
                case 3 -> records.labels.add(RawLabels.read(in));
                case 6 -> skipDocuments(in);
                case 7 -> records.readExtension(in);
                case END -> in.skip(4);
                default -> throw in.damaged("a record has the unknown type " + type);
            }
        } while (type != END);
        return records;
    }

    private static void skipDocuments(BinaryInput in) {
        in.part("the documents");
        in.skip(80L * in.count());
    }

    /** Keeps the records that are needed: sets, attributes, display settings and those yet unknown are skipped. */
    private void readExtension(BinaryInput in) {
        in.part("an extension record");
        int subtype = in.integer();
        in.part("extension record 7/" + subtype);
        long size = (long) in.count() * in.count();
        switch (subtype) {
            case INTEGERS,
                    FLOATS,
                    LONG_NAMES,
                    VERY_LONG_STRINGS,
                    ROWS,
                    ENCODING,
                    LONG_STRING_LABELS,
                    LONG_STRING_MISSING -> extensions.put(subtype, in.bytes(size));
            default -> in.skip(size);
        }
    }
}

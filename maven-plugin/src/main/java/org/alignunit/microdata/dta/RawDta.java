package org.alignunit.microdata.dta;

import java.util.List;
import org.alignunit.microdata.binary.BinaryInput;

/**
 * The parts of a file before its texts are decoded.
 *
 * @param rows the number of rows
 * @param label the data set's label
 * @param variables the variables
 * @param start where the rows begin
 * @param sets the sets of value labels
 */
record RawDta(DtaRelease release, long rows, byte[] label, List<Variable> variables, long start, List<LabelSet> sets) {
    /** A variable; its texts end at a NUL. */
    record Variable(DtaType type, byte[] name, byte[] format, byte[] labelSet, byte[] label) {
        boolean isAlias() {
            return type.kind() == DtaType.Kind.ALIAS;
        }

        Variable withType(DtaType newType) {
            return new Variable(newType, name, format, labelSet, label);
        }
    }

    /** A set of value labels. */
    record LabelSet(byte[] name, int[] codes, List<byte[]> labels) {}

    /** The columns of the dictionary, each read as a block. */
    record Blocks(int[] types, byte[][] names, byte[][] formats, byte[][] labelSets, byte[][] labels) {
        List<Variable> variables(DtaRelease release, BinaryInput in) {
            Variable[] variables = new Variable[types.length];
            for (int i = 0; i < types.length; i++) {
                DtaType type = DtaType.of(release, types[i]);
                if (type == null) {
                    throw in.damaged("variable " + (i + 1) + " has the unknown type " + types[i]);
                }
                variables[i] = new Variable(type, names[i], formats[i], labelSets[i], labels[i]);
            }
            return List.of(variables);
        }
    }

    static byte[][] block(BinaryInput in, String part, int count, int width) {
        in.part(part);
        byte[][] texts = new byte[in.remaining() < (long) count * width ? 0 : count][];
        if (texts.length < count) {
            throw in.cutOff(in.position() + (long) count * width);
        }
        for (int i = 0; i < count; i++) {
            texts[i] = in.bytes(width);
        }
        return texts;
    }

    /** The bytes of a row. */
    static long width(List<Variable> variables) {
        return variables.stream().mapToLong(variable -> variable.type().width()).sum();
    }

    /** Skips the rows, which must all be there. */
    static void skipRows(BinaryInput in, long rows, long width) {
        if (width > Integer.MAX_VALUE - 8) {
            throw in.damaged("a row has " + width + " bytes");
        }
        long complete = width == 0 ? rows : in.remaining() / width;
        if (complete < rows) {
            in.part("row " + (complete + 1) + " of " + rows);
            throw in.cutOff(in.length() + 1);
        }
        in.skip(rows * width);
    }
}

package org.alignunit.microdata.dta;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alignunit.microdata.binary.BinaryInput;

/** Reads the parts of formats 117 to 121, each between tags. */
final class TaggedDta {
    private final BinaryInput in;
    private final DtaRelease release;

    TaggedDta(BinaryInput in, DtaRelease release) {
        this.in = in;
        this.release = release;
    }

    RawDta read() {
        in.part("the header");
        tag("<stata_dta><header><release>");
        in.skip(3);
        tag("</release><byteorder>");
        order();
        tag("</byteorder><K>");
        int count = release.isWide() ? in.count() : in.unsignedShort();
        tag("</K><N>");
        long rows = release.isUnicode() ? in.longInteger() : in.integer() & 0xffffffffL;
        tag("</N><label>");
        byte[] label = in.bytes(release.isUnicode() ? in.unsignedShort() : in.unsignedByte());
        tag("</label><timestamp>");
        in.skip(in.unsignedByte());
        tag("</timestamp></header><map>");
        in.skip(9 * 8);
        long dataSection = -in.longInteger();
        dataSection += in.longInteger();
        in.skip(3 * 8);
        tag("</map>");
        if (rows < 0) {
            throw in.damaged("the number of rows is " + rows);
        }
        List<RawDta.Variable> variables = variables(count);
        skipCharacteristics();
        tag("<data>");
        long start = in.position();
        variables = sizeAliases(variables, rows, dataSection - "<data></data>".length());
        RawDta.skipRows(in, rows, RawDta.width(variables));
        in.part("the end of the rows");
        tag("</data>");
        skipStrls();
        return new RawDta(release, rows, label, variables, start, labelSets());
    }

    private void order() {
        String order = new String(in.bytes(3), StandardCharsets.US_ASCII);
        if (!order.equals("LSF") && !order.equals("MSF")) {
            throw in.damaged("the byte order is \"" + order + "\"");
        }
        in.order(order.equals("LSF") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    private List<RawDta.Variable> variables(int count) {
        in.part("the types of variables");
        tag("<variable_types>");
        if (2L * count > in.remaining()) {
            throw in.cutOff(in.position() + 2L * count);
        }
        int[] types = new int[count];
        for (int i = 0; i < count; i++) {
            types[i] = in.unsignedShort();
        }
        tag("</variable_types>");
        byte[][] names = block("varnames", "the names of variables", count, release.name());
        in.part("the sort order");
        tag("<sortlist>");
        in.skip((release.isWide() ? 4L : 2L) * (count + 1));
        tag("</sortlist>");
        byte[][] formats = block("formats", "the display formats", count, release.format());
        byte[][] sets = block("value_label_names", "the names of value labels", count, release.labelSet());
        byte[][] labels = block("variable_labels", "the labels of variables", count, release.label());
        return new RawDta.Blocks(types, names, formats, sets, labels).variables(release, in);
    }

    private byte[][] block(String name, String part, int count, int width) {
        in.part(part);
        tag("<" + name + ">");
        byte[][] texts = RawDta.block(in, part, count, width);
        tag("</" + name + ">");
        return texts;
    }

    /** The format does not say how wide an alias variable is in a row; the size of the rows tells. */
    private List<RawDta.Variable> sizeAliases(List<RawDta.Variable> variables, long rows, long size) {
        long aliases = variables.stream().filter(RawDta.Variable::isAlias).count();
        if (aliases == 0 || rows == 0 || rows > size || size > in.remaining()) {
            return variables;
        }
        long width = (size - rows * RawDta.width(variables)) / (aliases * rows);
        if (width <= 0 || width > 8) {
            return variables;
        }
        DtaType alias = new DtaType(DtaType.Kind.ALIAS, (int) width);
        return variables.stream()
                .map(variable -> variable.isAlias() ? variable.withType(alias) : variable)
                .toList();
    }

    private void skipCharacteristics() {
        in.part("the characteristics");
        tag("<characteristics>");
        while (isNext("<ch>")) {
            tag("<ch>");
            in.skip(in.count());
            tag("</ch>");
        }
        tag("</characteristics>");
    }

    private void skipStrls() {
        in.part("the long strings (strL)");
        tag("<strls>");
        while (isNext("GSO")) {
            in.skip(3 + 4 + (release.isUnicode() ? 8 : 4) + 1);
            in.skip(in.integer() & 0xffffffffL);
        }
        tag("</strls>");
    }

    private List<RawDta.LabelSet> labelSets() {
        in.part("the value labels");
        List<RawDta.LabelSet> sets = new ArrayList<>();
        tag("<value_labels>");
        while (isNext("<lbl>")) {
            tag("<lbl>");
            in.skip(4);
            sets.add(LabelTable.read(in, release));
            tag("</lbl>");
        }
        tag("</value_labels>");
        return sets;
    }

    private boolean isNext(String tag) {
        long position = in.position();
        byte[] bytes = in.bytes(Math.min(tag.length(), in.remaining()));
        in.position(position);
        return new String(bytes, StandardCharsets.ISO_8859_1).equals(tag);
    }

    private void tag(String tag) {
        if (!isNext(tag)) {
            if (in.remaining() < tag.length()) {
                throw in.cutOff(in.position() + tag.length());
            }
            throw in.damaged("\"" + tag + "\" is missing");
        }
        in.skip(tag.length());
    }
}

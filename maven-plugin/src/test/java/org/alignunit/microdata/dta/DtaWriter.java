package org.alignunit.microdata.dta;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alignunit.microdata.Binary;

/** Writes Stata files of all formats and in both orders of bytes. */
final class DtaWriter {
    final DtaRelease release;
    final ByteOrder order;
    private final Charset charset;
    private final List<Variable> variables = new ArrayList<>();
    private final Binary data;
    private final Binary strls;
    private final List<Binary> sets = new ArrayList<>();
    private int rows;
    private String label = "";

    private record Variable(String name, int type, String format, String set, String label) {}

    DtaWriter(int number, ByteOrder order, Charset charset) {
        release = DtaRelease.of(number);
        this.order = order;
        this.charset = charset;
        data = binary();
        strls = binary();
    }

    static DtaWriter of(int number) {
        return new DtaWriter(number, ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8);
    }

    Binary binary() {
        return new Binary(order, charset);
    }

    DtaWriter label(String text) {
        label = text;
        return this;
    }

    DtaWriter variable(String name, int type) {
        return variable(name, type, "%9.0g", "", "");
    }

    DtaWriter variable(String name, int type, String format, String set, String variableLabel) {
        variables.add(new Variable(name, type, format, set, variableLabel));
        return this;
    }

    DtaWriter row(Binary bytes) {
        data.bytes(bytes.all());
        rows++;
        return this;
    }

    DtaWriter strl(int variable, long row, int type, String text) {
        strls.ascii("GSO").int4(variable);
        Binary unused = release.isUnicode() ? strls.int8(row) : strls.int4((int) row);
        byte[] bytes = binary().text(text).bytes(0).all();
        unused.bytes(type).int4(bytes.length).bytes(bytes);
        return this;
    }

    /** A set of labels: codes and texts by turns. */
    DtaWriter labels(String name, Object... labels) {
        Binary offsets = binary();
        Binary codes = binary();
        Binary texts = binary();
        for (int i = 0; i < labels.length; i += 2) {
            offsets.int4(texts.size());
            codes.int4((int) labels[i]);
            texts.text((String) labels[i + 1]).bytes(0);
        }
        Binary set = binary();
        if (release.hasShortLabels()) {
            set.int2(labels.length / 2).text(name, release.labelSet(), '\0').bytes(0);
            for (int i = 0; i < labels.length; i += 2) {
                set.int2((int) labels[i]);
            }
            for (int i = 1; i < labels.length; i += 2) {
                set.text((String) labels[i], 8, '\0');
            }
        } else {
            set.int4(8 + offsets.size() + codes.size() + texts.size()).text(name, release.labelSet(), '\0');
            set.bytes(0, 0, 0).int4(labels.length / 2, texts.size());
            set.bytes(offsets.all()).bytes(codes.all()).bytes(texts.all());
        }
        sets.add(set);
        return this;
    }

    byte[] all() {
        return release.isTagged() ? tagged() : untagged();
    }

    private byte[] untagged() {
        Binary out = binary().bytes(release.number(), order == ByteOrder.BIG_ENDIAN ? 1 : 2, 1, 0);
        out.int2(variables.size()).int4(rows).text(label, release.label(), '\0').bytes(new byte[release.timeStamp()]);
        variables.forEach(variable -> out.bytes(variable.type));
        variables.forEach(variable -> out.text(variable.name, release.name(), '\0'));
        out.bytes(new byte[2 * (variables.size() + 1)]);
        variables.forEach(variable -> out.text(variable.format, release.format(), '\0'));
        variables.forEach(variable -> out.text(variable.set, release.labelSet(), '\0'));
        variables.forEach(variable -> out.text(variable.label, release.label(), '\0'));
        if (release.expansionLength() == 2) {
            out.bytes(1).int2(3).bytes(1, 2, 3).bytes(0).int2(0);
        } else if (release.expansionLength() == 4) {
            out.bytes(1).int4(3).bytes(1, 2, 3).bytes(0).int4(0);
        }
        out.bytes(data.all());
        sets.forEach(set -> out.bytes(set.all()));
        return out.all();
    }

    private byte[] tagged() {
        Binary out = binary().ascii("<stata_dta><header><release>" + release.number() + "</release><byteorder>");
        out.ascii(order == ByteOrder.BIG_ENDIAN ? "MSF" : "LSF").ascii("</byteorder><K>");
        Binary afterCount = release.isWide() ? out.int4(variables.size()) : out.int2(variables.size());
        afterCount.ascii("</K><N>");
        Binary afterRows = release.isUnicode() ? out.int8(rows) : out.int4(rows);
        afterRows.ascii("</N><label>");
        int length = binary().text(label).size();
        Binary afterLength = release.isUnicode() ? out.int2(length) : out.bytes(length);
        afterLength.text(label).ascii("</label><timestamp>").bytes(0).ascii("</timestamp></header><map>");
        for (int i = 0; i < 14; i++) {
            out.int8(i == 9 ? 1000 : i == 10 ? 1000 + data.size() + "<data></data>".length() : 0);
        }
        out.ascii("</map><variable_types>");
        variables.forEach(variable -> out.int2(variable.type));
        out.ascii("</variable_types><varnames>");
        variables.forEach(variable -> out.text(variable.name, release.name(), '\0'));
        out.ascii("</varnames><sortlist>").bytes(new byte[(release.isWide() ? 4 : 2) * (variables.size() + 1)]);
        out.ascii("</sortlist><formats>");
        variables.forEach(variable -> out.text(variable.format, release.format(), '\0'));
        out.ascii("</formats><value_label_names>");
        variables.forEach(variable -> out.text(variable.set, release.labelSet(), '\0'));
        out.ascii("</value_label_names><variable_labels>");
        variables.forEach(variable -> out.text(variable.label, release.label(), '\0'));
        out.ascii("</variable_labels><characteristics><ch>")
                .int4(3)
                .bytes(1, 2, 3)
                .ascii("</ch></characteristics><data>");
        out.bytes(data.all()).ascii("</data><strls>").bytes(strls.all()).ascii("</strls><value_labels>");
        sets.forEach(set -> out.ascii("<lbl>").bytes(set.all()).ascii("</lbl>"));
        return out.ascii("</value_labels></stata_dta>").all();
    }

    Path write(Path folder) {
        return write(folder, all());
    }

    static Path write(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("people.dta"), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package org.alignunit.microdata.sav;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alignunit.microdata.Binary;

/** Writes SPSS files, the odd ones too. */
final class SavWriter {
    private final ByteOrder order;
    private final Charset charset;
    private final Binary dictionary;
    private final Binary data;
    private int layout = 2;
    private int compression;
    private int weight;
    private int rows = -1;

    SavWriter(ByteOrder order, Charset charset) {
        this.order = order;
        this.charset = charset;
        dictionary = binary();
        data = binary();
    }

    static SavWriter littleEndian() {
        return new SavWriter(ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8);
    }

    Binary binary() {
        return new Binary(order, charset);
    }

    SavWriter layout(int code) {
        layout = code;
        return this;
    }

    SavWriter bytecode() {
        compression = 1;
        return this;
    }

    SavWriter weight(int index) {
        weight = index;
        return this;
    }

    SavWriter rows(int count) {
        rows = count;
        return this;
    }

    SavWriter number(String name) {
        return variable(name, 0, null, 0);
    }

    /** A variable record and its continuations; the missing values are numbers or texts. */
    SavWriter variable(String name, int width, String label, int missingCount, Object... missing) {
        int format = width > 0 ? 1 << 16 | width << 8 : 5 << 16 | 8 << 8 | 2;
        dictionary
                .int4(2, width, label == null ? 0 : 1, missingCount, format, format)
                .text(name, 8, ' ');
        if (label != null) {
            byte[] text = label.getBytes(charset);
            dictionary.int4(text.length).bytes(text).bytes(new byte[-text.length & 3]);
        }
        for (Object value : missing) {
            value(dictionary, value);
        }
        for (int i = 8; i < width; i += 8) {
            dictionary.int4(2, -1, 0, 0, 0, 0).text("", 8, ' ');
        }
        return this;
    }

    private static void value(Binary out, Object value) {
        if (value instanceof Number number) {
            out.float8(number.doubleValue());
        } else {
            out.text((String) value, 8, ' ');
        }
    }

    /** A set of one value label for variables. */
    SavWriter label(Object value, String label, int... variables) {
        byte[] text = label.getBytes(charset);
        dictionary.int4(3, 1);
        value(dictionary, value);
        dictionary.bytes(text.length).bytes(text).bytes(new byte[-(text.length + 1) & 7]);
        dictionary.int4(4, variables.length).int4(variables);
        return this;
    }

    SavWriter documents(String... lines) {
        dictionary.int4(6, lines.length);
        for (String line : lines) {
            dictionary.text(line, 80, ' ');
        }
        return this;
    }

    SavWriter extension(int subtype, int size, Binary content) {
        dictionary.int4(7, subtype, size, content.size() / size).bytes(content.all());
        return this;
    }

    SavWriter extension(int subtype, String content) {
        return extension(subtype, 1, binary().text(content));
    }

    SavWriter codePage(int code) {
        return extension(3, 4, binary().int4(20, 0, 0, -1, 1, 1, 2, code));
    }

    /** A row of numbers and texts; a text takes as many elements as its bytes need. */
    SavWriter row(Object... values) {
        for (Object value : values) {
            if (value instanceof String text) {
                int length = text.getBytes(charset).length;
                data.text(text, Math.max(8, (length + 7) / 8 * 8), ' ');
            } else {
                value(data, value);
            }
        }
        return this;
    }

    SavWriter data(Binary bytes) {
        data.bytes(bytes.all());
        return this;
    }

    byte[] all() {
        Binary out = binary().ascii("$FL2").text("@(#) SPSS DATA FILE by a test", 60, ' ');
        out.int4(layout, -1, compression, weight, rows).float8(100).ascii("01 Jan 2612:00:00");
        out.text("A title", 64, ' ').bytes(0, 0, 0);
        return out.bytes(dictionary.all()).int4(999, 0).bytes(data.all()).all();
    }

    Path write(Path folder) {
        return write(folder, all());
    }

    static Path write(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("people.sav"), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package org.alignunit.microdata.dta;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DtaDamageTests {
    @TempDir
    private Path folder;

    private AbstractThrowableAssert<?, ? extends Throwable> whenRead(byte[] bytes) {
        Path file = DtaWriter.write(folder, bytes);
        return assertThatThrownBy(() -> new DtaFile(file, ReadOptions.defaults()).forEachRow(row -> row.text(0)))
                .isExactlyInstanceOf(MicrodataException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining("; ");
    }

    private static DtaWriter twoRows(int number) {
        DtaWriter writer = DtaWriter.of(number).variable("a", number >= 117 ? 65_528 : 253);
        writer.row(writer.binary().int4(1)).row(writer.binary().int4(2));
        return writer;
    }

    @Test
    void a_file_that_ends_in_a_row_names_it() {
        byte[] tagged = twoRows(118).all();
        byte[] untagged = twoRows(115).all();

        whenRead(Arrays.copyOf(tagged, tagged.length - 66)).hasMessageContaining("the file ends inside row 2 of 2");
        whenRead(Arrays.copyOf(untagged, untagged.length - 1)).hasMessageContaining("the file ends inside row 2 of 2");
    }

    @Test
    void a_file_that_ends_in_the_dictionary_says_where() {
        whenRead(Arrays.copyOf(twoRows(118).all(), 500)).hasMessageContaining("the file ends inside ");
        whenRead(Arrays.copyOf(twoRows(115).all(), 140))
                .hasMessageContaining("the file ends inside the names of variables");
    }

    @Test
    void a_format_that_is_not_known_is_named() {
        byte[] bytes = twoRows(118).all();
        bytes["<stata_dta><header><release>".length()] = '9';

        whenRead(bytes).hasMessageContaining("it is a Stata file of format 918, and formats 103 to 121 are known");
    }

    @Test
    void a_missing_tag_is_named_with_its_place() {
        byte[] bytes = twoRows(118).all();
        bytes[bytes.length - 1 - "/value_labels></stata_dta>".length()] = 'x';

        whenRead(bytes).hasMessageContaining("\"</value_labels>\" is missing in the value labels");
    }

    @Test
    void an_unknown_type_is_named() {
        whenRead(DtaWriter.of(118).variable("a", 40_000).all())
                .hasMessageContaining("variable 1 has the unknown type 40000");
    }

    @Test
    void a_long_string_that_is_not_there_names_row_and_column() {
        DtaWriter writer = DtaWriter.of(118).variable("opinion", 32_768);

        whenRead(writer.row(writer.binary().int8(0))
                        .row(writer.binary().int8(2 << 16 | 1))
                        .all())
                .hasMessageContaining("row 2, column opinion: the long string (strL) that it names is not in the file");
    }

    @Test
    void bytes_that_are_not_utf8_name_row_and_column() {
        DtaWriter writer = new DtaWriter(118, ByteOrder.LITTLE_ENDIAN, Charset.forName("windows-1252"));

        whenRead(writer.variable("town", 4)
                        .row(writer.binary().text("K\u00f6ln"))
                        .all())
                .hasMessageContaining("row 1, column town: byte F6 is not UTF-8; state the encoding");
    }

    @Test
    void a_label_outside_its_table_is_damage() {
        byte[] bytes =
                DtaWriter.of(118).variable("a", 65_530).labels("set", 1, "yes").all();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int offset = text.indexOf("<lbl>") + 5 + 4 + 129 + 3 + 8;
        bytes[offset] = 100;

        whenRead(bytes).hasMessageContaining("a label starts at byte 100 of 4 in the value labels");
    }
}

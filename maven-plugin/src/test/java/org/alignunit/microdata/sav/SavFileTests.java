package org.alignunit.microdata.sav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.alignunit.microdata.Binary;
import org.alignunit.microdata.Texts;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.DeclaredMissing;
import org.alignunit.microdata.table.MissingRange;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavFileTests {
    private static final double LOWEST = -Double.MAX_VALUE;

    @TempDir
    private Path folder;

    private DataFile read(SavWriter writer) {
        return new SavFile(writer.write(folder), ReadOptions.defaults());
    }

    private Column onlyColumn(SavWriter writer) {
        return read(writer).columns().get(0);
    }

    @Test
    void big_endian_files_are_read() {
        DataFile file = read(new SavWriter(ByteOrder.BIG_ENDIAN, StandardCharsets.UTF_8)
                .variable("A", 0, "Trust", 1, 9)
                .variable("B", 10, null, 0)
                .label(1, "yes", 1)
                .weight(1)
                .row(1, "a word    ")
                .row(LOWEST, "two words "));

        assertThat(file.info().weight()).isEqualTo("A");
        assertThat(file.info().rows()).isEqualTo(OptionalLong.empty());
        assertThat(file.columns().get(0).labels()).containsExactly(entry(Value.of(1), "yes"));
        assertThat(Texts.of(file, "A")).containsExactly("1", ".");
        assertThat(Texts.of(file, "B")).containsExactly("a word", "two words");
    }

    @Test
    void the_layout_code_3_is_known() {
        assertThat(Texts.of(read(SavWriter.littleEndian().layout(3).number("A").row(5)), "A"))
                .containsExactly("5");
    }

    @Test
    void bytecodes_stand_for_numbers_blanks_and_missing_values() {
        SavWriter writer = SavWriter.littleEndian().bytecode().number("A").variable("B", 9, null, 0);
        Binary data = writer.binary()
                .bytes(101, 254, 254, 255, 253, 254, 0, 253)
                .text("ab", 8, ' ')
                .float8(0.5)
                .bytes(253, 254, 1, 100, 100, 252, 0, 0)
                .text("longword");

        DataFile file = read(writer.data(data));

        assertThat(Texts.of(file, "A")).containsExactly("1", ".", "0.5", "-99");
        assertThat(Texts.of(file, "B")).containsExactly("", "ab", "longword", "");
    }

    @Test
    void bytecodes_need_no_code_for_the_end() {
        SavWriter writer = SavWriter.littleEndian().bytecode().number("A");

        assertThat(Texts.of(read(writer.data(writer.binary().bytes(101, 102, 0, 0, 0, 0, 0, 0))), "A"))
                .containsExactly("1", "2");
    }

    @Test
    void records_that_say_nothing_about_values_are_skipped() {
        SavWriter writer = SavWriter.littleEndian()
                .number("A")
                .documents("one line", "another")
                .extension(5, "All= A\n")
                .extension(7, "$m=C 4 Both A A\n")
                .extension(11, 4, new Binary(ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8).int4(3, 8, 1))
                .extension(17, "origin('made up'\n)")
                .extension(18, "A:role('0'\n)")
                .extension(19, "$n=E 1 1 1 0  A\n")
                .extension(24, "<xml/>")
                .extension(99, "not yet known")
                .row(1);

        assertThat(Texts.of(read(writer), "A")).containsExactly("1");
    }

    @Test
    void long_names_stand_for_short_ones() {
        DataFile file = read(SavWriter.littleEndian()
                .number("A")
                .number("B")
                .extension(13, "A=TrustInPeople\tB=\u05d5\u05ea\u05e7")
                .row(1, 2));

        assertThat(file.columns()).extracting(Column::name).containsExactly("TrustInPeople", "\u05d5\u05ea\u05e7");
    }

    @Test
    void the_lowest_number_has_two_forms() {
        for (double lowest : new double[] {LOWEST, -Math.nextDown(Double.MAX_VALUE)}) {
            Column column = onlyColumn(SavWriter.littleEndian().variable("A", 0, null, -3, lowest, -1, 99));

            assertThat(column.missing())
                    .isEqualTo(new DeclaredMissing(
                            List.of(Value.of(99)), List.of(new MissingRange(Double.NEGATIVE_INFINITY, -1))));
        }
    }

    @Test
    void the_file_may_have_a_system_missing_value_of_its_own() {
        SavWriter writer = SavWriter.littleEndian();
        writer.number("A")
                .extension(4, 8, writer.binary().float8(-999, 1e9, -1e9))
                .row(1)
                .row(-999);

        assertThat(Texts.of(read(writer), "A")).containsExactly("1", ".");
    }

    @Test
    void short_strings_have_labels_and_missing_values() {
        Column column = onlyColumn(SavWriter.littleEndian()
                .variable("A", 3, "Answer", 2, "DK", "NA")
                .label("yes", "agrees", 1));

        assertThat(column.missing().values()).containsExactly(Value.of("DK"), Value.of("NA"));
        assertThat(column.labels()).containsExactly(entry(Value.of("yes"), "agrees"));
    }

    @Test
    void very_long_strings_are_joined_from_segments() {
        String text = "a".repeat(254) + "bc" + "d".repeat(253) + "ef" + "g".repeat(89);
        SavWriter writer = SavWriter.littleEndian()
                .variable("LONG", 255, "Opinion", 0)
                .variable("LONG1", 255, null, 0)
                .variable("LONG2", 600 - 2 * 252, null, 0)
                .number("B")
                .extension(14, "LONG=00600\0\t")
                .row(text.substring(0, 255) + "?", text.substring(255, 510) + "?", text.substring(510) + "??????", 7);

        DataFile file = read(writer);

        assertThat(file.columns()).extracting(Column::name).containsExactly("LONG", "B");
        assertThat(Texts.of(file, "LONG")).containsExactly(text);
        assertThat(Texts.of(file, "B")).containsExactly("7");
    }

    @Test
    void long_strings_have_labels_and_missing_values_in_records_of_their_own() {
        SavWriter writer = SavWriter.littleEndian().variable("A", 12, null, 0).extension(13, "A=TownOfBirth");
        Binary labels = writer.binary().int4(11).text("TownOfBirth").int4(12, 1);
        labels.int4(12).text("K\u00f6ln", 12, ' ').int4(4).text("west");
        Binary missing = writer.binary().int4(11).text("TownOfBirth").bytes(2);
        missing.int4(8).text("none    ").int4(8).text("refused ");

        Column column = onlyColumn(writer.extension(21, 1, labels).extension(22, 1, missing));

        assertThat(column.labels()).containsExactly(entry(Value.of("K\u00f6ln"), "west"));
        assertThat(column.missing().values()).containsExactly(Value.of("none"), Value.of("refused"));
    }

    @Test
    void a_set_of_labels_is_shared_and_missing_values_are_not() {
        DataFile file = read(SavWriter.littleEndian()
                .variable("A", 0, null, 1, 9)
                .variable("B", 0, null, 0)
                .label(9, "don't know", 1, 2));

        assertThat(file.columns().get(0).labels())
                .isEqualTo(file.columns().get(1).labels());
        assertThat(file.columns().get(0).missing().covers(Value.of(9))).isTrue();
        assertThat(file.columns().get(1).missing().isEmpty()).isTrue();
    }

    @Test
    void a_file_without_variables_has_no_rows() {
        DataFile file = read(SavWriter.littleEndian());

        assertThat(file.columns()).isEmpty();
        file.forEachRow(row -> assertThat(row).isNull());
    }
}

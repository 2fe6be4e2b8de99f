package org.alignunit.microdata.dta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.alignunit.microdata.Binary;
import org.alignunit.microdata.Texts;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.ColumnType;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.Encoding;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DtaFileTests {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    private DataFile read(DtaWriter writer) {
        return new DtaFile(writer.write(folder), ReadOptions.defaults());
    }

    private static int[] types(DtaRelease release) {
        if (release.isTagged()) {
            return new int[] {65_530, 65_529, 65_528, 65_527, 65_526, 6};
        }
        return release.number() >= 111
                ? new int[] {251, 252, 253, 254, 255, 6}
                : new int[] {'b', 'i', 'l', 'f', 'd', 127 + 6};
    }

    private static DtaWriter allTypes(int number, ByteOrder order) {
        DtaWriter writer = new DtaWriter(number, order, StandardCharsets.US_ASCII);
        int[] types = types(writer.release);
        writer.variable("byte", types[0], "%8.0g", "answers", "A byte").variable("int", types[1]);
        writer.variable("long", types[2]).variable("float", types[3]).variable("double", types[4]);
        writer.variable("word", types[5], "%6s", "", "")
                .labels("answers", 1, "yes", 2, "no")
                .label("All types");
        writer.row(writer.binary()
                .bytes(1)
                .int2(-300)
                .int4(70_000)
                .float4(0.5f)
                .float8(0.1)
                .text("sixsix"));
        writer.row(writer.binary()
                .bytes(100)
                .int2(32_740)
                .int4(2_147_483_620)
                .float4(-2)
                .float8(-0.0)
                .text("a", 6, '\0'));
        boolean old = number < 113;
        double missing = number <= 105 ? 0x1p333 : 0x1p1023;
        return writer.row(writer.binary()
                .bytes(old ? 127 : 101)
                .int2(old ? 32_767 : 32_741)
                .int4(old ? 2_147_483_647 : 2_147_483_621)
                .float4(0x1p127f)
                .float8(missing)
                .text("b\0dirt", 6, '\0'));
    }

    @ParameterizedTest
    @ValueSource(ints = {103, 104, 105, 108, 110, 111, 113, 114, 115, 117, 118, 119, 120, 121})
    void all_formats_are_read_in_both_orders_of_bytes(int number) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            DataFile file = read(allTypes(number, order));

            assertThat(file.info().label()).isEqualTo("All types");
            assertThat(file.info().rows()).isEqualTo(OptionalLong.of(3));
            assertThat(file.info().variant()).isEqualTo("Stata .dta, format " + number);
            assertThat(file.columns().get(0).label()).isEqualTo("A byte");
            assertThat(file.columns().get(0).labels())
                    .containsExactly(entry(Value.of(1), "yes"), entry(Value.of(2), "no"));
            assertThat(Texts.of(file, "byte")).containsExactly("1", "100", ".");
            assertThat(Texts.of(file, "int")).containsExactly("-300", "32740", ".");
            assertThat(Texts.of(file, "long")).containsExactly("70000", "2147483620", ".");
            assertThat(Texts.of(file, "float")).containsExactly("0.5", "-2", ".");
            assertThat(Texts.of(file, "double")).containsExactly("0.1", "0", ".");
            assertThat(Texts.of(file, "word")).containsExactly("sixsix", "a", "b");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {113, 115, 118})
    void extended_missing_values_are_told_apart_in_all_types(int number) {
        DtaWriter writer = DtaWriter.of(number);
        String[] names = {"byte", "int", "long", "float", "double"};
        for (int i = 0; i < names.length; i++) {
            writer.variable(names[i], types(writer.release)[i]);
        }
        for (int tag = 0; tag <= 26; tag++) {
            writer.row(writer.binary()
                    .bytes(101 + tag)
                    .int2(32_741 + tag)
                    .int4(2_147_483_621 + tag)
                    .int4(0x7f000000 + 0x800 * tag)
                    .int8(0x7fe0000000000000L + 0x10000000000L * tag));
        }
        DataFile file = read(writer);

        for (String name : names) {
            assertThat(String.join("", Texts.of(file, name)))
                    .isEqualTo("..a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z");
        }
    }

    @Test
    void numbers_that_java_has_and_stata_has_not_are_missing() {
        DtaWriter writer = DtaWriter.of(118).variable("float", 65_527).variable("double", 65_526);
        writer.row(writer.binary().int4(0xffc00001).int8(0xfff8000000000001L));
        writer.row(writer.binary().float4(Float.POSITIVE_INFINITY).float8(Double.POSITIVE_INFINITY));

        DataFile file = read(writer);

        assertThat(Texts.of(file, "float")).containsExactly(".", ".");
        assertThat(Texts.of(file, "double")).containsExactly(".", ".");
    }

    @Test
    void labels_may_be_of_missing_values_and_shared() {
        DataFile file = read(DtaWriter.of(118)
                .variable("a", 65_530, "%8.0g", "set", "")
                .variable("b", 65_526, "%8.0g", "set", "")
                .variable("c", 65_526, "%8.0g", "gone", "")
                .labels("set", -1, "refused", 2_147_483_621, "empty", 2_147_483_622, "don't know"));

        assertThat(file.columns().get(0).labels())
                .containsExactly(
                        entry(Value.of(-1), "refused"),
                        entry(Value.missing('.'), "empty"),
                        entry(Value.missing('a'), "don't know"))
                .isEqualTo(file.columns().get(1).labels());
        assertThat(file.columns().get(2).labels()).isEmpty();
        assertThat(file.info().notes())
                .containsExactly("c has no value labels: the set \"gone\" that it names is not in the file");
    }

    @ParameterizedTest
    @ValueSource(ints = {117, 118, 119, 120, 121})
    void long_strings_are_found_in_both_orders_of_bytes(int number) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            DtaWriter writer = new DtaWriter(number, order, StandardCharsets.UTF_8);
            writer.variable("a", 65_530).variable("long", 32_768);
            writer.row(writer.binary().bytes(1).int8(0));
            writer.row(writer.binary().bytes(2).int8(reference(writer, 2, 3)));
            writer.row(writer.binary().bytes(3).int8(reference(writer, 2, 3)));
            writer.row(writer.binary().bytes(4).int8(reference(writer, 2, 1)));
            writer.strl(2, 3, 130, "the first of two").strl(2, 1, 129, "x".repeat(5000));

            assertThat(Texts.of(read(writer), "long"))
                    .containsExactly("", "the first of two", "the first of two", "x".repeat(5000));
        }
    }

    private static long reference(DtaWriter writer, long variable, long row) {
        int bits = writer.release.variableBits();
        return writer.order == ByteOrder.LITTLE_ENDIAN ? row << bits | variable : variable << 64 - bits | row;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8})
    void alias_variables_are_left_out_and_noted(int width) {
        DtaWriter writer = DtaWriter.of(120)
                .variable("a", 65_530)
                .variable("other", 65_525)
                .variable("b", 65_530);
        writer.row(writer.binary().bytes(1).bytes(new byte[width]).bytes(2));
        writer.row(writer.binary().bytes(3).bytes(new byte[width]).bytes(4));

        DataFile file = read(writer);

        assertThat(file.columns()).extracting(Column::name).containsExactly("a", "b");
        assertThat(Texts.of(file, "b")).containsExactly("2", "4");
        assertThat(file.info().notes()).singleElement().asString().startsWith("other is left out");
    }

    @Test
    void there_may_be_more_than_32767_variables() {
        DtaWriter writer = DtaWriter.of(119);
        Binary row = writer.binary();
        for (int i = 0; i < 33_000; i++) {
            writer.variable("v" + i, 65_530);
            row.bytes(i % 100);
        }

        DataFile file = read(writer.row(row));

        assertThat(file.columns()).hasSize(33_000);
        assertThat(Texts.of(file, "v32999")).containsExactly("99");
    }

    @ParameterizedTest
    @CsvSource({
        "%td, 21314, 2018-05-10",
        "%tdD_m_Y, 0, 1960-01-01",
        "%d, -1, 1959-12-31",
        "%-td, 1, 1960-01-02",
        "%tc, 86400000, 1960-01-02T00:00:00",
        "%tw, 53, 1961-W02",
        "%tm, -1, 1959-12",
        "%tq, 5, 1961-Q2",
        "%th, 1, 1960-H2",
        "%ty, 2018, 2018"
    })
    void display_formats_tell_dates(String format, double number, String text) {
        DtaWriter writer = DtaWriter.of(118).variable("day", 65_526, format, "", "");
        DataFile file = read(writer.row(writer.binary().float8(number)));

        assertThat(file.columns().get(0).type()).isEqualTo(ColumnType.TIME);
        assertThat(Texts.of(file, "day")).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%9.0g", "%tC", "%tbsimple", "%-12.3fc"})
    void other_formats_are_of_numbers(String format) {
        DataFile file = read(DtaWriter.of(118).variable("x", 65_526, format, "", ""));

        assertThat(file.columns().get(0).type()).isEqualTo(ColumnType.NUMBER);
    }

    @Test
    void old_texts_are_western_unless_the_dictionary_is_utf8_or_another_encoding_is_stated() {
        DtaWriter western = new DtaWriter(115, ByteOrder.LITTLE_ENDIAN, WESTERN);
        western.variable("a", 4, "%9s", "", "K\u00f6ln").row(western.binary().text("a\u00f6\u00fc\u20ac"));
        DtaWriter utf8 = DtaWriter.of(115).variable("a", 4, "%9s", "", "K\u00f6ln");
        utf8.row(utf8.binary().text("\u00f6\u00fc"));
        DtaWriter cyrillic = new DtaWriter(114, ByteOrder.LITTLE_ENDIAN, Charset.forName("windows-1251"));
        cyrillic.variable("a", 4, "%9s", "", "\u041c\u043e\u0441\u043a\u0432\u0430");

        assertThat(read(western).columns().get(0).label()).isEqualTo("K\u00f6ln");
        assertThat(Texts.of(read(western), "a")).containsExactly("a\u00f6\u00fc\u20ac");
        assertThat(read(western).info().encoding().source()).isEqualTo(Encoding.Source.ASSUMED);
        assertThat(read(utf8).columns().get(0).label()).isEqualTo("K\u00f6ln");
        assertThat(Texts.of(read(utf8), "a")).containsExactly("\u00f6\u00fc");
        assertThat(new DtaFile(
                                cyrillic.write(folder),
                                ReadOptions.defaults().withEncoding(Charset.forName("windows-1251")))
                        .columns()
                        .get(0)
                        .label())
                .isEqualTo("\u041c\u043e\u0441\u043a\u0432\u0430");
    }
}

package org.alignunit.microdata.sav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.alignunit.microdata.Texts;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.Encoding;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavEncodingTests {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    private static SavWriter writer(Charset charset, String label) {
        return new SavWriter(ByteOrder.LITTLE_ENDIAN, charset).variable("A", 0, label, 0);
    }

    private DataFile read(SavWriter writer) {
        return new SavFile(writer.write(folder), ReadOptions.defaults());
    }

    @ParameterizedTest
    @CsvSource({
        "1252, windows-1252, Köln",
        "1251, windows-1251, Москва",
        "65001, UTF-8, Köln",
        "28605, ISO-8859-15, 5 €",
        "932, windows-31j, 東京",
        "936, GBK, 北京",
        "949, x-windows-949, 서울",
        "950, Big5, 台北",
        "874, x-windows-874, ไทย",
        "850, IBM850, Köln",
        "819, ISO-8859-1, Köln"
    })
    void the_code_page_names_the_encoding(int code, String charset, String label) {
        DataFile file = read(writer(Charset.forName(charset), label).codePage(code));

        assertThat(file.columns().get(0).label()).isEqualTo(label);
        assertThat(file.info().encoding().source()).isEqualTo(Encoding.Source.FILE);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, windows-1251, Москва", "UTF-8, UTF-8, Köln", "cp1252, windows-1252, Köln",
                "cp28605, ISO-8859-15, 5 €",
        "Big5, Big5, 台北", "cp932, windows-31j, 東京", "EUC-KR, EUC-KR, 서울", "windows-874, x-windows-874, ไทย"
    })
    void the_encoding_record_beats_the_code_page(String name, String charset, String label) {
        DataFile file =
                read(writer(Charset.forName(charset), label).codePage(1250).extension(20, name));

        assertThat(file.columns().get(0).label()).isEqualTo(label);
    }

    @Test
    void without_either_the_texts_of_the_dictionary_tell() {
        DataFile utf8 = read(writer(StandardCharsets.UTF_8, "K\u00f6ln").codePage(2));
        assertThat(utf8.columns().get(0).label()).isEqualTo("K\u00f6ln");
        assertThat(utf8.info().encoding()).hasToString("UTF-8 (assumed; the file names none)");

        DataFile western = read(writer(WESTERN, "K\u00f6ln"));
        assertThat(western.columns().get(0).label()).isEqualTo("K\u00f6ln");
        assertThat(western.info().encoding().charset()).isEqualTo(WESTERN);
    }

    @Test
    void what_is_stated_beats_the_file() {
        Path file = writer(WESTERN, "K\u00f6ln").codePage(65001).write(folder);
        DataFile stated = new SavFile(file, ReadOptions.defaults().withEncoding(WESTERN));

        assertThat(stated.columns().get(0).label()).isEqualTo("K\u00f6ln");
        assertThat(stated.info().encoding().source()).isEqualTo(Encoding.Source.STATED);
    }

    @Test
    void an_encoding_that_java_does_not_know_can_be_stated() {
        Path file = writer(WESTERN, "K\u00f6ln").extension(20, "klingon").write(folder);

        assertThatThrownBy(() -> new SavFile(file, ReadOptions.defaults()))
                .isInstanceOf(MicrodataException.class)
                .hasMessageContaining("in the encoding \"klingon\"")
                .hasMessageContaining("state the encoding");
        assertThat(new SavFile(file, ReadOptions.defaults().withEncoding(WESTERN)).columns())
                .hasSize(1);
    }

    @Test
    void an_encoding_that_does_not_extend_ascii_is_rejected() {
        Path file = writer(WESTERN, "a").write(folder);

        assertThatThrownBy(() -> new SavFile(file, ReadOptions.defaults().withEncoding(StandardCharsets.UTF_16LE)))
                .hasMessageContaining("UTF-16LE does not occur in this format");
    }

    @Test
    void bytes_that_are_not_in_the_encoding_name_row_and_column() {
        SavWriter writer = writer(WESTERN, "a").variable("B", 8, null, 0).extension(20, "UTF-8");
        DataFile file = read(writer.row(1, "Koln").row(2, "K\u00f6ln"));

        assertThat(Texts.of(file, "A")).as("other columns are not affected").containsExactly("1", "2");
        assertThatThrownBy(() -> Texts.of(file, "B"))
                .isInstanceOf(MicrodataException.class)
                .hasMessage(folder.resolve("people.sav")
                        + ": row 2, column B: byte F6 is not UTF-8; state the encoding that the file is in, "
                        + "e.g. \"encoding\": \"windows-1252\"");
    }

    @Test
    void a_character_that_a_fixed_width_cuts_is_dropped() {
        SavWriter writer = writer(StandardCharsets.UTF_8, "a").extension(20, "UTF-8");
        byte[] bytes = writer.variable("B", 8, "an euro \u20ac", 0)
                .row(1, "1234567\u20ac")
                .all();
        DataFile file = new SavFile(SavWriter.write(folder, bytes), ReadOptions.defaults());

        assertThat(file.columns().get(1).label()).isEqualTo("an euro \u20ac");
        assertThat(Texts.of(new SavFile(cut(bytes), ReadOptions.defaults()), "B"))
                .containsExactly("1234567");
    }

    /** The last text was padded to two elements; without the second it is cut. */
    private Path cut(byte[] bytes) {
        return SavWriter.write(folder, Arrays.copyOf(bytes, bytes.length - 8));
    }
}

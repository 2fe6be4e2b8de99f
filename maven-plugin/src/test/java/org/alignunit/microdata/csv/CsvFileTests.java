package org.alignunit.microdata.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {
    @TempDir
    private Path folder;

    private Path write(byte[] bytes) {
        try {
            return Files.write(folder.resolve("people.csv"), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private DataFile read(String text) {
        return read(text, ReadOptions.defaults());
    }

    private DataFile read(String text, ReadOptions options) {
        return new CsvFile(write(text.getBytes(StandardCharsets.UTF_8)), options);
    }

    private static List<Value> values(DataFile file, int column) {
        List<Value> values = new ArrayList<>();
        file.forEachRow(row -> values.add(row.value(column)));
        return values;
    }

    @Test
    void the_first_line_names_the_columns() {
        DataFile file = read("id,q1,\"q, 2\"\n1,yes,\"a \"\"b\"\"\"\n2,no,\"two\nlines\"\n");

        assertThat(file.columns()).extracting(Column::name).containsExactly("id", "q1", "q, 2");
        assertThat(file.columns()).extracting(Column::type).containsOnly(ColumnType.UNTYPED);
        assertThat(Texts.of(file, "q, 2")).containsExactly("a \"b\"", "two\nlines");
        assertThat(Texts.of(file, "id")).containsExactly("1", "2");
    }

    @Test
    void a_column_without_a_name_is_named_by_its_number() {
        assertThat(read(",a,\n1,2,3\n").columns())
                .extracting(Column::name)
                .containsExactly("column 1", "a", "column 3");
    }

    @Test
    void a_cell_is_a_number_if_it_is_written_as_one() {
        DataFile file = read(
                "a\n1\n1.0\n-0.5\n+2e3\n007\n 4 \n1,5\n0x10\nNaN\n1e\n.\n-\n3.\n.5\n",
                ReadOptions.defaults().withDelimiter(';'));

        assertThat(values(file, 0))
                .containsExactly(
                        Value.of(1),
                        Value.of(1),
                        Value.of(-0.5),
                        Value.of(2000),
                        Value.of(7),
                        Value.of(4),
                        Value.of("1,5"),
                        Value.of("0x10"),
                        Value.of("NaN"),
                        Value.of("1e"),
                        Value.of("."),
                        Value.of("-"),
                        Value.of(3),
                        Value.of(0.5));
        assertThat(Texts.of(file, "a"))
                .as("the text stays as written")
                .startsWith("1", "1.0", "-0.5", "+2e3", "007", " 4 ");
    }

    @Test
    void empty_cells_are_missing_and_other_texts_if_stated() {
        String text = "a,b\nNA,1\n,2\n\"\",3\n N/A,4\nN/A,5\n";

        assertThat(Texts.of(read(text), "a")).containsExactly("NA", ".", ".", " N/A", "N/A");
        assertThat(Texts.of(read(text, ReadOptions.defaults().withMissing(List.of("NA", "N/A"))), "a"))
                .containsExactly(".", ".", ".", " N/A", ".");
    }

    @Test
    void stated_missing_numbers_are_no_numbers() {
        DataFile file = read("a\n-99\n1\n", ReadOptions.defaults().withMissing(List.of("-99")));

        List<Double> numbers = new ArrayList<>();
        file.forEachRow(row -> numbers.add(row.number(0)));
        assertThat(numbers).containsExactly(Double.NaN, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_first_line_tells_the_delimiter(String delimiter) {
        DataFile file =
                read(String.join(delimiter, "\"x,;|\t\"", "b", "c") + "\n1" + delimiter + "2" + delimiter + "3\n");

        assertThat(file.columns()).hasSize(3);
        assertThat(Texts.of(file, "c")).containsExactly("3");
    }

    @Test
    void of_two_delimiters_that_are_as_frequent_a_tab_is_taken() {
        assertThat(Texts.of(read("when\tfault; remedy\n1\t2; 3\n"), "when")).containsExactly("1");
        assertThat(read("a\n1\n").info().variant()).isEqualTo("CSV, delimiter , (told by the first line)");
    }

    @Test
    void any_delimiter_can_be_stated() {
        DataFile file = read("a~b\n1~2,5\n", ReadOptions.defaults().withDelimiter('~'));

        assertThat(Texts.of(file, "b")).containsExactly("2,5");
        assertThat(file.info().variant()).isEqualTo("CSV, delimiter ~");
        assertThat(read("a;b\n1;2\n").info().variant()).isEqualTo("CSV, delimiter ; (told by the first line)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_names_the_encoding(String charset) {
        Path path = write("\ufeffstadt,b\nK\u00f6ln,1\n".getBytes(Charset.forName(charset)));
        DataFile file = new CsvFile(path, ReadOptions.defaults());

        assertThat(file.columns().get(0).name()).isEqualTo("stadt");
        assertThat(Texts.of(file, "stadt")).containsExactly("K\u00f6ln");
        assertThat(file.info().encoding()).isEqualTo(new Encoding(Charset.forName(charset), Encoding.Source.FILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "ISO-8859-15", "IBM850"})
    void the_encoding_can_be_stated(String charset) {
        Path path = write("stra\u00dfe\nS\u00fcd\n".getBytes(Charset.forName(charset)));

        assertThat(Texts.of(
                        new CsvFile(path, ReadOptions.defaults().withEncoding(Charset.forName(charset))),
                        "stra\u00dfe"))
                .containsExactly("S\u00fcd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_end_as_on_any_system(String end) {
        DataFile file = read("a,b" + end + "1,2" + end + end + "3,\"4" + end + "5\"" + end + end);

        assertThat(Texts.of(file, "a")).containsExactly("1", "3");
        assertThat(Texts.of(file, "b")).containsExactly("2", "4" + end + "5");
    }

    @Test
    void the_last_line_needs_no_end() {
        assertThat(Texts.of(read("a,b\n1,2"), "b")).containsExactly("2");
        assertThat(Texts.of(read("a,b\n1,"), "b")).containsExactly(".");
    }

    @Test
    void a_header_alone_has_no_rows() {
        assertThat(Texts.of(read("a,b\n"), "a")).isEmpty();
    }

    @Test
    void long_cells_and_many_columns_are_read() {
        String wide = "x".repeat(100_000);
        StringBuilder header = new StringBuilder("a0");
        StringBuilder row = new StringBuilder(wide);
        for (int i = 1; i < 3000; i++) {
            header.append(",a").append(i);
            row.append(',').append(i);
        }
        DataFile file = read(header + "\n" + row + "\n");

        assertThat(Texts.of(file, "a0")).containsExactly(wide);
        assertThat(Texts.of(file, "a2999")).containsExactly("2999");
    }

    @Test
    void rows_can_be_read_twice() {
        DataFile file = read("a\n1\n2\n");

        assertThat(Texts.of(file, "a")).isEqualTo(Texts.of(file, "a")).containsExactly("1", "2");
    }
}

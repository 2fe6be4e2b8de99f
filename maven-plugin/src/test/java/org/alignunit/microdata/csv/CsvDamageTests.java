package org.alignunit.microdata.csv;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvDamageTests {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    private AbstractThrowableAssert<?, ? extends Throwable> whenRead(byte[] bytes) {
        return whenRead(write(bytes), ReadOptions.defaults());
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> whenRead(Path file, ReadOptions options) {
        return assertThatThrownBy(() -> new CsvFile(file, options).forEachRow(row -> row.value(0)))
                .isExactlyInstanceOf(MicrodataException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining("; ");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> whenRead(String text) {
        return whenRead(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(byte[] bytes) {
        try {
            return Files.write(folder.resolve("people.csv"), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void bad_bytes_name_row_line_and_column() {
        whenRead("id,town\n1,\"Bonn\nNord\"\n2,K\u00f6ln\n".getBytes(WESTERN))
                .hasMessageEndingWith("people.csv: row 2 (line 4), column town: byte F6 is not UTF-8; "
                        + "state the encoding that the file is in, e.g. \"encoding\": \"windows-1252\"");
    }

    @Test
    void bad_bytes_in_the_first_line_name_the_column() {
        whenRead("id,stra\u00dfe\n1,2\n".getBytes(WESTERN))
                .hasMessageContaining("the first line (line 1), column 2: byte DF is not UTF-8");
    }

    @Test
    void bad_bytes_right_after_a_delimiter_or_a_line_end_are_in_the_next_cell() {
        whenRead("a,b\n1,\u00f6\n".getBytes(WESTERN)).hasMessageContaining("row 1 (line 2), column b: byte F6");
        whenRead("a,b\n1,2\n\u00f6,3\n".getBytes(WESTERN)).hasMessageContaining("row 2 (line 3), column a: byte F6");
    }

    @Test
    void half_a_character_at_the_end_is_bad() {
        byte[] bytes = "a\nK\u00f6".getBytes(StandardCharsets.UTF_8);

        whenRead(Arrays.copyOf(bytes, bytes.length - 1))
                .hasMessageContaining("row 1 (line 2), column a: byte C3 is not UTF-8");
    }

    @Test
    void a_stated_encoding_that_is_wrong_has_another_for_remedy() {
        Path file = write(new byte[] {'a', '\n', (byte) 0x81, '\n'});

        whenRead(file, ReadOptions.defaults().withEncoding(WESTERN))
                .hasMessageContaining("byte 81 is not windows-1252")
                .hasMessageContaining("\"encoding\": \"UTF-8\"");
    }

    @Test
    void one_bad_byte_in_a_million_rows_is_found() throws IOException {
        Path file = folder.resolve("people.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("id,q1,q2\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 1; i <= 1_000_000; i++) {
                out.write((i + (i == 765_432 ? ",caf\u00e9,2\n" : ",yes,2\n")).getBytes(WESTERN));
            }
        }

        whenRead(file, ReadOptions.defaults())
                .hasMessageContaining("row 765432 (line 765433), column q1: byte E9 is not UTF-8");
    }

    @Test
    void ragged_rows_are_named() {
        whenRead("a,b,c\n1,2,3\n4,5\n")
                .hasMessageEndingWith("people.csv: row 2 (line 3): it has 2 cells, and the first line names 3 columns "
                        + "(delimiter ,); complete the row, or state the right \"delimiter\"");
        whenRead("a,b\n1,2,3\n")
                .hasMessageContaining("row 1 (line 2): it has 3 cells")
                .hasMessageContaining("quote");
        whenRead("a;b\n1;2\n1,5\n").hasMessageContaining("row 2 (line 3): it has 1 cell, and the first line names 2");
    }

    @Test
    void a_quote_that_is_not_closed_is_named() {
        whenRead("a,b\n1,\"two\n3,4\n").hasMessageContaining("row 1 (line 2), column b: a quoted cell does not end");
    }

    @Test
    void text_after_a_closing_quote_is_named() {
        whenRead("a,b\n1,\"two\"x\n")
                .hasMessageContaining("row 1 (line 2), column b: a quoted cell goes on after its closing quote");
    }

    @Test
    void two_columns_of_one_name_are_named() {
        whenRead("a,b,a\n1,2,3\n").hasMessageContaining("the first line: columns 1 and 3 are both named \"a\"");
    }

    @Test
    void an_empty_file_says_so() {
        whenRead("").hasMessageContaining("the file is empty");
        whenRead("\n\n").hasMessageContaining("the file is empty");
    }
}

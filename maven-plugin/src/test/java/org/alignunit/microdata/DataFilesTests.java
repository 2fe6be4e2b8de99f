package org.alignunit.microdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alignunit.microdata.table.FileFormat;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFilesTests {
    private static final Path FIXTURES = Path.of("src/test/resources/microdata");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "haven-plain.sav, people.csv, SAV",
        "haven-zlib.zsav, people.sav, ZSAV",
        "haven-stata14.dta, people.sav, DTA",
        "foreign-stata6.dta, people.txt, DTA"
    })
    void the_first_bytes_tell_the_format(String fixture, String name, FileFormat format) throws IOException {
        Path file = Files.copy(FIXTURES.resolve(fixture), folder.resolve(name));

        assertThat(DataFiles.open(file, ReadOptions.defaults()).info().format()).isEqualTo(format);
    }

    @Test
    void what_is_text_is_csv_though_it_begins_like_an_old_stata_file() throws IOException {
        Path file = Files.writeString(folder.resolve("people.dta"), "id,a\n1,2\n");

        assertThat(DataFiles.open(file, ReadOptions.defaults()).info().format()).isEqualTo(FileFormat.CSV);
    }

    @ParameterizedTest
    @CsvSource({
        "'ASCII SPSS PORT FILE  ', it is an SPSS portable file (.por)",
        "'PK\u0003\u0004', 'it is a zip file or a workbook (.xlsx, .ods, .dtas)'",
        "'\u001f\u008b\b', it is a gzip file",
        "'\u00d0\u00cf\u0011\u00e0', it is an Excel workbook (.xls)",
        "'RDX3', it is an R file",
        "'HEADER RECORD*******LIBRARY', it is a SAS transport file (.xpt)",
        "'PAR1', it is a Parquet file",
        "'ARROW1', it is an Arrow file",
        "'SQLite format 3', it is a SQLite database",
        "'[{\"a\": 1}]', it is JSON",
        "'\u001c\u0000\u0000\u0000\u0000\u0000\u0000\u0000ENCRYPTEDSAV', it is an encrypted SPSS file",
        "'[\u00c6\u00d3\u00f2', it is an SPSS file of a mainframe (EBCDIC)",
        "'\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u00c2\u00ea\u0081`', it is a SAS file (.sas7bdat)"
    })
    void other_formats_have_errors_of_their_own(String start, String message) throws IOException {
        Path file = Files.write(folder.resolve("people.sav"), start.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> DataFiles.open(file, ReadOptions.defaults()))
                .isInstanceOf(MicrodataException.class)
                .hasMessageStartingWith(file + ": " + message + ", whatever its name says; ");
    }

    @Test
    void bytes_that_are_no_text_are_rejected() throws IOException {
        Path file = Files.write(folder.resolve("people.csv"), new byte[] {'a', 0, 'b', 0});

        assertThatThrownBy(() -> DataFiles.open(file, ReadOptions.defaults()))
                .hasMessageContaining("byte 1: it is neither an SPSS nor a Stata file, and no text")
                .hasMessageContaining("\"encoding\": \"UTF-16LE\"");
        assertThat(DataFiles.open(file, ReadOptions.defaults().withEncoding(StandardCharsets.UTF_16LE))
                        .columns())
                .hasSize(1);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> DataFiles.open(folder.resolve("nobody.sav"), ReadOptions.defaults()))
                .isInstanceOf(MicrodataException.class)
                .hasMessageContaining("nobody.sav: the file cannot be read");
        assertThatThrownBy(() -> DataFiles.open(folder, ReadOptions.defaults())).hasMessageContaining("it is a folder");
    }
}

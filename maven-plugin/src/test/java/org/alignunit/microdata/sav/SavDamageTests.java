package org.alignunit.microdata.sav;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavDamageTests {
    @TempDir
    private Path folder;

    private AbstractThrowableAssert<?, ? extends Throwable> whenRead(byte[] bytes) {
        Path file = SavWriter.write(folder, bytes);
        return assertThatThrownBy(() -> new SavFile(file, ReadOptions.defaults()).forEachRow(row -> row.value(0)))
                .isExactlyInstanceOf(MicrodataException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining("; ");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> whenRead(SavWriter writer) {
        return whenRead(writer.all());
    }

    @Test
    void a_file_that_ends_in_its_header_says_so() {
        whenRead(Arrays.copyOf(SavWriter.littleEndian().all(), 100))
                .hasMessageContaining("the file ends inside the file header (it has 100 bytes; ")
                .hasMessageContaining("copy or download it again");
    }

    @Test
    void a_file_that_ends_in_a_row_names_it() {
        byte[] bytes = SavWriter.littleEndian()
                .number("A")
                .number("B")
                .row(1, 2)
                .row(3, 4)
                .all();

        whenRead(Arrays.copyOf(bytes, bytes.length - 3)).hasMessageContaining("the file ends inside row 2 (");
    }

    @Test
    void a_file_that_lacks_rows_is_found_at_once() {
        whenRead(SavWriter.littleEndian().rows(3).number("A").row(1).row(2))
                .hasMessageContaining("the file ends inside row 3 of 3");
    }

    @Test
    void a_compressed_file_that_lacks_rows_says_how_many() {
        SavWriter writer = SavWriter.littleEndian().bytecode().rows(3).number("A");

        whenRead(writer.data(writer.binary().bytes(101, 102, 252, 0, 0, 0, 0, 0)))
                .hasMessageContaining("the rows: it ends after row 2 of 3; it is cut off or damaged");
    }

    @Test
    void a_compressed_row_that_ends_early_is_named() {
        SavWriter writer = SavWriter.littleEndian().bytecode().number("A").number("B");

        whenRead(writer.data(writer.binary().bytes(101, 102, 103, 252, 0, 0, 0, 0)))
                .hasMessageContaining("inside row 2");
    }

    @Test
    void more_rows_than_stated_are_damage() {
        whenRead(SavWriter.littleEndian().rows(1).number("A").row(1).row(2))
                .hasMessageContaining("it has more rows than the 1 that it says it has");
    }

    @Test
    void a_label_for_no_variable_is_damage() {
        whenRead(SavWriter.littleEndian().number("A").label(1, "yes", 7))
                .hasMessageContaining("there is no variable at index 7");
    }

    @Test
    void a_weight_that_is_no_variable_is_damage() {
        whenRead(SavWriter.littleEndian().number("A").weight(3))
                .hasMessageContaining("the weight in the file header: there is no variable at index 3");
    }

    @Test
    void a_record_of_unknown_type_names_its_place() {
        SavWriter writer = SavWriter.littleEndian().number("A");
        byte[] bytes = writer.all();
        bytes[bytes.length - 8] = 5;
        bytes[bytes.length - 7] = 0;

        whenRead(bytes).hasMessageContaining("byte 212: a record has the unknown type 5 in the dictionary");
    }

    @Test
    void a_string_without_its_end_is_damage() {
        byte[] bytes = SavWriter.littleEndian().variable("A", 20, null, 0).all();
        byte[] shorter = new byte[bytes.length - 32];
        System.arraycopy(bytes, 0, shorter, 0, 176 + 64);
        System.arraycopy(bytes, bytes.length - 8, shorter, shorter.length - 8, 8);

        whenRead(shorter).hasMessageContaining("the last string lacks its end");
    }

    @Test
    void a_very_long_string_without_its_segments_is_damage() {
        whenRead(SavWriter.littleEndian().variable("A", 255, null, 0).extension(14, "A=00400\0\t"))
                .hasMessageContaining("the string A of 400 bytes lacks segment 2 of 2");
    }

    @Test
    void a_long_label_that_leaves_its_record_is_damage() {
        SavWriter writer = SavWriter.littleEndian().variable("A", 12, null, 0);

        whenRead(writer.extension(21, 1, writer.binary().int4(1).text("A").int4(12, 1, 4000)))
                .hasMessageContaining(
                        "extension record 7/21: a length of 4000 bytes goes beyond the end of the record");
    }
}

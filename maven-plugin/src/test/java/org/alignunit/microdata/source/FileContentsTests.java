package org.alignunit.microdata.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.alignunit.microdata.DataFiles;
import org.alignunit.microdata.PublishedMicrodata;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.ColumnType;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.DeclaredMissing;
import org.alignunit.microdata.table.FileInfo;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentsTests {
    @TempDir
    private Path folder;

    private List<ColumnContents> csv(String text, int most) throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), text);
        return Microdata.of(DataFiles.open(file, ReadOptions.defaults())).contents(most);
    }

    @Test
    void values_are_counted_smallest_first() throws IOException {
        List<ColumnContents> contents = csv("q,w\n9999,1\n1,0.5\n,\nno,0\n1,-2\n-0.5,300\nno,1\n", 200);

        ColumnContents question = contents.get(0);
        assertThat(question.values())
                .extracting(ColumnContents.ValueCount::value, ColumnContents.ValueCount::rows)
                .containsExactly(
                        tuple(Value.of(-0.5), 1L),
                        tuple(Value.of(1), 2L),
                        tuple(Value.of(9999), 1L),
                        tuple(Value.of("no"), 2L));
        assertThat(question.complete()).isTrue();
        assertThat(question.rows()).isEqualTo(7);
        assertThat(question.missing()).isEqualTo(1);
        assertThat(question.texts()).isEqualTo(2);
        ColumnContents weight = contents.get(1);
        assertThat(weight.numbers()).isEqualTo(new ColumnContents.NumberSummary(6, 4, -2, 300, 300.5));
        assertThat(weight.numbers().mean()).isEqualTo(300.5 / 6);
        assertThat(weight.positiveShare()).isEqualTo(4.0 / 7);
    }

    @Test
    void a_column_of_many_values_is_summed_up() throws IOException {
        String rows = IntStream.range(0, 300)
                .mapToObj(row -> row + ".5," + row % 200 + "\n")
                .reduce("", String::concat);

        List<ColumnContents> contents = csv("w,q\n" + rows, 200);

        assertThat(contents.get(0).complete()).isFalse();
        assertThat(contents.get(0).values()).isEmpty();
        assertThat(contents.get(0).numbers()).isEqualTo(new ColumnContents.NumberSummary(300, 300, 0.5, 299.5, 45_000));
        assertThat(contents.get(1).complete()).isTrue();
        assertThat(contents.get(1).values()).hasSize(200);
    }

    @Test
    void labelled_values_are_listed_however_many_there_are() throws IOException {
        Column income = new Column(
                "income", "", ColumnType.NUMBER, "", Map.of(Value.of(99), "Don't know"), DeclaredMissing.NONE);
        Path file = Files.writeString(folder.resolve("people.csv"), "income\n99\n20\n30\n40\n99\n");
        DataFile people = DataFiles.open(file, ReadOptions.defaults());

        List<ColumnContents> contents = Microdata.of(new DataFile() {
                    @Override
                    public FileInfo info() {
                        return people.info();
                    }

                    @Override
                    public List<Column> columns() {
                        return List.of(income);
                    }

                    @Override
                    public void forEachRow(Consumer<? super Row> action) {
                        people.forEachRow(action);
                    }
                })
                .contents(2);

        assertThat(contents.get(0).complete()).isFalse();
        assertThat(contents.get(0).values()).containsExactly(new ColumnContents.ValueCount(Value.of(99), 2));
        assertThat(contents.get(0).numbers()).isEqualTo(new ColumnContents.NumberSummary(5, 5, 20, 99, 288));
    }

    @Test
    void declared_missing_values_are_listed_and_no_part_of_the_summary() {
        List<ColumnContents> contents = Microdata.of(DataFiles.open(
                        PublishedMicrodata.file("small/haven-labelled-num-na.sav"), ReadOptions.defaults()))
                .contents(0);

        assertThat(contents).singleElement().satisfies(column -> {
            assertThat(column.column().missing().isEmpty()).isFalse();
            assertThat(column.values())
                    .extracting(ColumnContents.ValueCount::value)
                    .contains(Value.of(9));
            assertThat(column.numbers().largest()).isLessThan(9);
        });
    }

    @Test
    void extended_missing_values_are_values() {
        List<ColumnContents> contents = Microdata.of(DataFiles.open(
                        PublishedMicrodata.file("small/haven-tagged-na-double.dta"), ReadOptions.defaults()))
                .contents(200);

        assertThat(contents.get(0).values())
                .extracting(ColumnContents.ValueCount::value)
                .contains(Value.missing('a'));
    }
}

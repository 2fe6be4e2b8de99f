package org.alignunit.microdata.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.alignunit.microdata.DataFiles;
import org.alignunit.microdata.source.ColumnContents;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.ColumnType;
import org.alignunit.microdata.table.ReadOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlContentsTests {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_table_holds_what_a_file_holds(Engine engine) throws Exception {
        List<String[]> rows = People.rows(800);
        List<ColumnContents> expected = Microdata.of(DataFiles.open(People.csv(folder, rows), ReadOptions.defaults()))
                .contents(200);
        People.table(engine, folder, rows);

        try (JdbcMicrodata table = engine.table(folder, "people")) {
            List<ColumnContents> found = table.contents(200);

            assertThat(found).hasSameSizeAs(expected);
            for (int i = 0; i < found.size(); i++) {
                same(found.get(i), expected.get(i));
            }
            assertThat(found.get(2).column().type()).isEqualTo(ColumnType.NUMBER);
            assertThat(found.get(0).complete()).isFalse();
            assertThat(found.get(9).complete()).isFalse();
        }
    }

    private static void same(ColumnContents found, ColumnContents expected) {
        String name = expected.column().name();
        assertThat(found.column().name()).isEqualTo(name);
        assertThat(found.rows()).as(name).isEqualTo(expected.rows());
        assertThat(found.missing()).as(name).isEqualTo(expected.missing());
        assertThat(found.complete()).as(name).isEqualTo(expected.complete());
        assertThat(found.values()).as(name).isEqualTo(expected.values());
        assertThat(found.texts()).as(name).isEqualTo(expected.texts());
        assertThat(found.numbers() == null).as(name).isEqualTo(expected.numbers() == null);
        if (expected.numbers() != null) {
            assertThat(found.numbers().count())
                    .as(name)
                    .isEqualTo(expected.numbers().count());
            assertThat(found.numbers().positive())
                    .as(name)
                    .isEqualTo(expected.numbers().positive());
            assertThat(found.numbers().smallest())
                    .as(name)
                    .isEqualTo(expected.numbers().smallest());
            assertThat(found.numbers().largest())
                    .as(name)
                    .isEqualTo(expected.numbers().largest());
            assertThat(found.numbers().sum())
                    .as(name)
                    .isCloseTo(expected.numbers().sum(), within(1e-6));
        }
    }
}

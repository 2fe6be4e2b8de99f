package org.alignunit.microdata.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.alignunit.microdata.imports.file.ImportedFiles;
import org.alignunit.microdata.mapping.JdbcAccess;
import org.alignunit.microdata.mapping.reading.MappingException;
import org.alignunit.microdata.mapping.reading.MappingReader;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftRunTests {
    private static final String PEOPLE = """
            id,year,q1,wt,wtps
            1,2018,Yes,0.5,
            2,2018,No,1.5,
            3,2021,DK,,2
            4,2021,Yes,,1
            """;

    @TempDir
    private Path module;

    private Path mappings = Path.of("");

    @BeforeEach
    void people() throws IOException {
        mappings = module.resolve("src/test/alignunit/imports");
        Files.writeString(module.resolve("people_2021.csv"), PEOPLE);
    }

    @Test
    void a_draft_tells_whom_each_weight_covers() throws IOException {
        List<String> told = describe("people_2021.csv", null);

        assertThat(told)
                .containsExactly(
                        "Drafted src/test/alignunit/imports/people-2021.json",
                        "  columns that look like weights: wt, wtps",
                        "  columns that may be questions: 1 of 5",
                        "  codes that read like no opinion, or are declared missing: 1",
                        "Decide each \"?\" in it, remove the questions that no test needs, and then: mvn alignunit:import");
        assertThat(mappings.resolve("people-2021.json"))
                .content()
                .contains("\"data\": {\"file\": \"people_2021.csv\"},")
                .contains(
                        "//   wt: above 0 in 2 of 4 rows, 0 in 0, empty in 2; mean 1, from 0.500 to 1.500; effective size 1.6")
                .contains("year: 2018 100 %, 2021 0 %")
                .contains("\"weight\": {\"column\": \"?\", \"unused\": [\"?\"]},")
                .contains("{\"code\": \"DK\", \"as\": \"DK\", \"role\": \"?\"}, // 1; reads like a refusal");
    }

    @Test
    void a_table_is_described_as_a_file_is() throws IOException, SQLException {
        describe("people_2021.csv", "file");
        String url = "jdbc:duckdb:" + module.resolve("people.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE people AS FROM read_csv('" + module.resolve("people_2021.csv") + "')");
        }
        run(null).of(JdbcAccess.of(url, "people", null, null, null), name -> null);

        String data = "\"data\": {\"jdbc\": \"" + url + "\", \"table\": \"people\"},";
        String ofTable = Files.readString(mappings.resolve("people.json"));
        assertThat(ofTable).contains(data);
        assertThat(ofTable.substring(ofTable.indexOf(data) + data.length()))
                .isEqualTo(Files.readString(mappings.resolve("file.json"))
                        .replaceFirst("(?s)^.*?\\{\"file\": \"people_2021.csv\"},", ""));
    }

    @Test
    void a_mapping_is_never_overwritten() throws IOException {
        describe("people_2021.csv", null);
        Path mapping = Files.writeString(mappings.resolve("people-2021.json"), "mine");

        assertThatThrownBy(() -> describe("people_2021.csv", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "There is a mapping already: src/test/alignunit/imports/people-2021.json. It is left as it is."
                                + " Draft beside it with -Dalignunit.describe.id=<another id>, or remove it first.");
        assertThat(mapping).hasContent("mine");
        assertThat(describe("people_2021.csv", "other").get(0)).endsWith("imports/other.json");
    }

    @Test
    void data_outside_the_module_are_named_by_the_folder_that_the_import_needs(@TempDir Path elsewhere)
            throws IOException {
        Path file = Files.writeString(elsewhere.resolve("far.csv"), PEOPLE);

        assertThat(describe(file.toString(), null))
                .last()
                .asString()
                .endsWith("mvn alignunit:import -Dalignunit.import.data=" + elsewhere.toRealPath());
        assertThat(mappings.resolve("far.json")).content().contains("\"data\": {\"file\": \"far.csv\"},");
        assertThatThrownBy(() -> describe("nowhere.csv", null))
                .hasMessageStartingWith("There is no file nowhere.csv. ");
    }

    @Test
    void what_cannot_be_read_leaves_no_draft() throws IOException {
        Files.writeString(module.resolve("old.sav"), "ASCII SPSS PORT FILE");
        Files.write(module.resolve("bad.csv"), "a,b\n1,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> describe("old.sav", null))
                .isInstanceOf(MicrodataException.class)
                .hasMessageContaining("it is an SPSS portable file (.por), whatever its name says");
        assertThatThrownBy(() -> describe("bad.csv", null))
                .isInstanceOf(MicrodataException.class)
                .hasMessageContaining("windows-1252");
        assertThat(mappings).doesNotExist();
    }

    @Test
    void what_was_stated_of_the_file_stands_in_the_draft() throws IOException {
        Files.write(module.resolve("bad.csv"), "a;b\n1;caf\u00e9\n2;th\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        run(null)
                .of(
                        "bad.csv",
                        ReadOptions.defaults()
                                .withEncoding(StandardCharsets.ISO_8859_1)
                                .withDelimiter(';'));

        assertThat(mappings.resolve("bad.json"))
                .content()
                .contains("\"data\": {\"file\": \"bad.csv\", \"encoding\": \"ISO-8859-1\", \"delimiter\": \";\"},")
                .contains("caf\u00e9");
        assertThatThrownBy(() -> MappingReader.read(mappings.resolve("bad.json")))
                .isInstanceOf(MappingException.class);
    }

    private List<String> describe(String file, @Nullable String id) throws IOException {
        return run(id).of(file, ReadOptions.defaults());
    }

    private DraftRun run(@Nullable String id) {
        return new DraftRun(new ImportedFiles(module, List.of(mappings, module)), id, List.of());
    }
}

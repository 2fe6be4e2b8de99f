package org.alignunit.microdata.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alignunit.microdata.imports.file.ImportedFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether mappings, survey files and data belong together. */
class ImportedFilesTests {
    private static final String SURVEY = "src/test/resources/surveys/tea.json";
    private static final String MAPPING = "src/test/alignunit/imports/tea.json";

    @TempDir
    private Path folder;

    private Module module;

    @BeforeEach
    void start() {
        module = new Module(folder)
                .data("sex,which\nm,g\nm,b\nf,g\n")
                .mapping(Module.mapping(
                        Module.SURVEY, "'weight': null", "'questions': [" + Module.WHICH + "]", Module.SEXES));
    }

    private List<String> faults() throws IOException {
        return module.files().faults();
    }

    @Test
    void what_was_imported_belongs_together_with_or_without_its_data() throws IOException {
        module.imported();
        assertThat(faults()).isEmpty();

        Files.delete(module.path().resolveSibling("tea.csv"));
        assertThat(faults()).isEmpty();
        assertThat(new ImportedFiles(folder.resolve("none"), List.of()).faults())
                .isEmpty();
    }

    @Test
    void a_mapping_without_its_survey_file_is_told() throws IOException {
        assertThat(faults()).containsExactly(MAPPING + " has no survey file " + SURVEY + "; run mvn alignunit:import");
    }

    @Test
    void a_mapping_that_changed_is_told() throws IOException {
        module.imported();
        Files.writeString(module.path(), Files.readString(module.path()).replace("Which tea?", "Which?"));

        assertThat(faults())
                .containsExactly(
                        MAPPING + " has changed since " + SURVEY + " was made of it; run mvn alignunit:import");
    }

    @Test
    void other_line_ends_change_nothing() throws IOException {
        module.imported();
        for (Path file : List.of(module.path(), module.survey())) {
            Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        }

        assertThat(faults()).isEmpty();
    }

    @Test
    void a_survey_file_that_was_edited_is_told() throws IOException {
        module.imported();
        String text = Files.readString(module.survey());
        for (String edited : List.of(
                text.replace("\"Green\": 1, \"Black\": 1", "\"Green\": 2, \"Black\": 1"),
                text.replace("\"rows\": 3", "\"rows\": 4"),
                text.replaceFirst("(?m)^    \"content\".*\\n", ""))) {
            assertThat(edited).isNotEqualTo(text);
            Files.writeString(module.survey(), edited);
            assertThat(faults())
                    .containsExactly(SURVEY + " was edited after the import; change " + MAPPING
                            + " instead, and run mvn alignunit:import");
        }
    }

    @Test
    void a_mapping_that_is_gone_is_told() throws IOException {
        module.imported();
        Files.delete(module.path());

        assertThat(faults())
                .containsExactly(SURVEY + " was made of " + MAPPING
                        + ", which is gone; bring it back, or delete the survey file");
    }

    @Test
    void survey_files_of_other_origin_are_left_alone_unless_a_mapping_has_their_name() throws IOException {
        module.imported();
        Files.writeString(module.survey().resolveSibling("other.json"), "{\"id\": \"other\"}");
        Files.writeString(module.survey().resolveSibling("broken.json"), "{");
        assertThat(faults()).isEmpty();

        Files.writeString(module.survey(), "{\"id\": \"tea\"}");
        assertThat(faults()).singleElement().asString().contains("was not made by an import");
        Files.writeString(module.survey(), "{");
        assertThat(faults()).containsExactly(SURVEY + " is no JSON; run mvn alignunit:import");
    }

    @Test
    void other_data_than_were_imported_are_told() throws IOException {
        module.imported();
        Path data = module.path().resolveSibling("tea.csv");
        for (String other : List.of("sex,which\nm,g\nm,b\nf,b\n", "sex,which\nm,g\n")) {
            Files.writeString(data, other);
            assertThat(faults())
                    .singleElement()
                    .asString()
                    .startsWith(data + " is not the file that " + SURVEY + " was made of (sha256 ")
                    .endsWith("import anew (mvn alignunit:import), or bring back the old file");
        }
    }
}

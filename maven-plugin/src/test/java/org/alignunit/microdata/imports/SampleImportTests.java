package org.alignunit.microdata.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.alignunit.microdata.imports.file.ImportedFiles;
import org.alignunit.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The survey file of the sample project that was made of microdata. With {@code -Ddocs.write} it is written anew. */
class SampleImportTests {
    private static final ImportedFiles SAMPLE = new ImportedFiles(Path.of("../sample-project"), List.of());
    private static final String MAPPING = "commuters.json";

    @TempDir
    private Path folder;

    private String imported(String importer) throws IOException {
        ImportedFiles files = new ImportedFiles(folder, List.of(SAMPLE.mappings()));
        Files.createDirectories(files.mappings());
        Path mapping = files.mappings().resolve(MAPPING);
        Files.copy(SAMPLE.mappings().resolve(MAPPING), mapping, StandardCopyOption.REPLACE_EXISTING);
        ImportRun.Report report = ImportRun.of(files, mapping, importer, Surveys::read);
        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        return Files.readString(files.survey(mapping));
    }

    @Test
    void it_is_what_an_import_makes() throws IOException {
        Path survey = SAMPLE.survey(Path.of(MAPPING));
        if (System.getProperty("docs.write") != null) {
            Files.writeString(survey, imported("alignunit 0.1.0"));
        }
        String importer = new JsonMapper()
                .readTree(Files.readString(survey))
                .at("/provenance/importer")
                .asText();
        assertThat(Files.readString(survey)).isEqualTo(imported(importer));
        assertThat(SAMPLE.faults()).isEmpty();
    }
}

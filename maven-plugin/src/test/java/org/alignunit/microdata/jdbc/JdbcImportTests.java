package org.alignunit.microdata.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alignunit.microdata.imports.ImportRun;
import org.alignunit.microdata.imports.file.ImportedFiles;
import org.alignunit.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mapping makes one survey file, wherever the people are. */
class JdbcImportTests {
    private static final String MAPPING = """
            {"survey": {"id": "people", "domain": "synthetic"}, "data": %s,
             "weight": {"column": "w2", "unused": ["w1", "score"]},
             "exclude": [{"name": "speeders", "where": {"column": "duration", "below": 120}},
                         {"name": "unweighted", "where": {"column": "w2", "codes": ["missing"]}}],
             "rake": {"trim": 2.2, "margins": [{"column": "sex", "shares": {"m": 0.45, "fx": 0.55}}]},
             "minimumRespondents": 20,
             "questions": [
               {"id": "q1", "text": "How much?", "scale": "ordinal", "codes": [
                 {"from": 1, "to": 5, "as": "{code}", "value": "{code}"}, {"code": 9999, "as": "No answer", "refusal": true},
                 {"code": "missing", "notAsked": true}]},
               {"id": "q2", "column": "it's \\"q2\\"", "text": "Which?", "scale": "nominal", "codes": [
                 {"code": "yes", "as": "Yes"}, {"code": "no", "as": "No"}, {"code": "don't know", "as": "Don't know", "refusal": true},
                 {"codes": [2, 7], "as": "Some"}, {"codes": ["other, namely", "आँ"], "as": "Other"},
                 {"code": "missing", "notAsked": true}]}],
             "groups": [
               {"attribute": "SEX", "value": "Man", "persona": "a man", "where": {"column": "sex", "codes": ["m"]}},
               {"attribute": "AGE", "value": "18-45", "persona": "an adult", "where": {"column": "age", "from": 18, "to": 45}},
               {"attribute": "REGION", "value": "East", "persona": "somebody from the east",
                "where": {"column": "region", "codes": ["O'Brien \\"east\\""]}}],
             "waves": [{"id": "2018", "where": {"column": "year", "codes": [2018]}},
                       {"id": "2021", "where": {"column": "year", "codes": [2021]}}],
             "crosstabs": {"respondent": "number"}}
            """;

    private final Path folder;

    JdbcImportTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_file_and_every_engine_give_the_same_survey_file() throws Exception {
        List<String[]> rows = People.rows(3000);
        People.csv(folder, rows);
        Engine.POSTGRESQL.run(
                folder,
                "DO $$ BEGIN CREATE ROLE \"" + System.getProperty("user.name")
                        + "\" LOGIN SUPERUSER; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        String expected = imported("{\"file\": \"people.csv\"}");

        assertThat(expected).contains("sensitivity", "crosstabs", "structure", "squaredWeights");
        for (Engine engine : List.of(Engine.DUCKDB, Engine.POSTGRESQL)) {
            People.table(engine, folder, rows);
            String table = "{\"jdbc\": \"" + engine.url(folder) + "\", \"table\": \"people\"}";
            assertThat(imported(table)).as("%s", engine).isEqualTo(expected);
        }
    }

    @Test
    void rows_without_numbers_have_no_structure() throws Exception {
        List<String[]> rows = People.rows(300);
        People.csv(folder, rows);
        People.table(Engine.DUCKDB, folder, rows);
        ImportRun.Report report =
                run(MAPPING.formatted("{\"jdbc\": \"" + Engine.DUCKDB.url(folder) + "\", \"table\": \"people\"}")
                        .replace("{\"respondent\": \"number\"}", "true"));

        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings())
                .anyMatch(warning -> warning.contains("#/crosstabs")
                        && warning.contains("rows of a database have no order, so no \"structure\" is written"));
        assertThat(Files.readString(files().survey(mapping())))
                .contains("\"crosstabs\"")
                .doesNotContain("\"structure\"");
    }

    private ImportedFiles files() {
        return new ImportedFiles(folder, List.of(folder));
    }

    private Path mapping() {
        return files().mappings().resolve("people.json");
    }

    private ImportRun.Report run(String text) throws IOException {
        Files.createDirectories(mapping().getParent());
        Files.writeString(mapping(), text);
        return ImportRun.of(files(), mapping(), "alignunit test", Surveys::read);
    }

    /** The survey file but for its provenance, which names the data. */
    String imported(String data) throws IOException {
        assertThat(run(MAPPING.formatted(data)).errors()).isEmpty();
        String text = Files.readString(files().survey(mapping()));
        assertThat(text).contains("\"provenance\"", "\"rows\": 3000");
        return text.replaceAll("(?s)\"data\": \\{.*?\\}", "").replaceAll("\"(sha256|content)\": \"\\w+\"", "");
    }
}

package org.alignunit.microdata.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alignunit.microdata.imports.file.ImportedFiles;
import org.alignunit.survey.Survey;
import org.alignunit.survey.Surveys;

/** A module with one mapping, "tea", written with single quotes, and its data. */
final class Module {
    static final String SURVEY = "'survey': {'id': 'tea'}, 'data': {'file': 'tea.csv'}";
    static final String OFTEN = """
            {'id': 'often', 'text': 'How often do you drink tea?', 'scale': 'ordinal', 'codes': [
              {'code': 1, 'as': 'Daily', 'value': 1}, {'code': 2, 'as': 'Never', 'value': 2},
              {'code': 9, 'as': 'No answer', 'refusal': true}, {'code': 'missing', 'notAsked': true}]}""";
    static final String WHICH = """
            {'id': 'which', 'text': 'Which tea?', 'scale': 'nominal', 'codes': [
              {'code': 'g', 'as': 'Green'}, {'code': 'b', 'as': 'Black'}]}""";
    static final String SEXES = """
            'groups': [{'attribute': 'SEX', 'value': 'Man', 'persona': 'a man', 'where': {'column': 'sex', 'codes': ['m']}},
                       {'attribute': 'SEX', 'value': 'Woman', 'persona': 'a woman', 'where': {'column': 'sex', 'codes': ['f']}}]""";

    private final ImportedFiles files;

    Module(Path folder) {
        files = new ImportedFiles(folder, List.of(new ImportedFiles(folder, List.of()).mappings(), folder));
    }

    /** A mapping of these parts. */
    static String mapping(String... parts) {
        return "{" + String.join(",\n", parts) + "}";
    }

    Module data(String csv) {
        return write(files.mappings().resolve("tea.csv"), csv);
    }

    Module mapping(String text) {
        return write(path(), text.replace('\'', '"'));
    }

    Path path() {
        return files.mappings().resolve("tea.json");
    }

    Path survey() {
        return files.survey(path());
    }

    ImportedFiles files() {
        return files;
    }

    private Module write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportRun.Report run() {
        try {
            return ImportRun.of(files, path(), "alignunit test", Surveys::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The survey file of a run without errors. */
    JsonNode imported() {
        ImportRun.Report report = run();
        if (!report.errors().isEmpty()) {
            throw new AssertionError(report.errors());
        }
        return json();
    }

    JsonNode json() {
        try {
            return new JsonMapper().readTree(Files.readString(survey()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Survey read() {
        return Surveys.read(survey());
    }
}

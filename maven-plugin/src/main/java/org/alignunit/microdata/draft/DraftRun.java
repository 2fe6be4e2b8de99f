package org.alignunit.microdata.draft;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.alignunit.microdata.DataFiles;
import org.alignunit.microdata.imports.file.ImportedFiles;
import org.alignunit.microdata.jdbc.JdbcMicrodata;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.published.PublishedContents;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.ReadOptions;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a mapping and writes it, unless there is one of this name.
 *
 * @param files where mappings and microdata lie
 * @param id the survey's name; null to take that of the file or table
 * @param columns globs of the columns that may be questions; none for all
 */
public record DraftRun(ImportedFiles files, @Nullable String id, List<String> columns) {
    /** Copies the list. */
    public DraftRun {
        columns = List.copyOf(columns);
    }

    /**
     * Drafts a mapping of a file.
     *
     * @return what to tell the user, a line each
     * @throws IllegalArgumentException if there is no such file, or a mapping of this name already
     * @throws org.alignunit.microdata.table.MicrodataException if it cannot be read
     */
    public List<String> of(String file, ReadOptions options) throws IOException {
        Path found = found(file);
        String survey = id == null ? DraftSources.id(found.getFileName().toString()) : id;
        Path target = target(survey);
        String name = name(found);
        DataSource.FileSource source = new DataSource.FileSource(name, options);
        MappingDraft draft = PublishedContents.formatOf(found, options)
                .map(format -> PublishedDraft.of(survey, source, format, found))
                .orElseGet(() -> ofPeople(survey, source, found));
        boolean outside = folders().stream().noneMatch(folder -> Files.exists(folder.resolve(name)));
        return written(
                target,
                draft,
                outside ? " -Dalignunit.import.data=" + found.toAbsolutePath().getParent() : "");
    }

    private MappingDraft ofPeople(String survey, DataSource.FileSource source, Path file) {
        DataFile opened = DataFiles.open(file, source.options());
        return MappingDraft.of(DraftSources.of(survey, source, opened.info(), columns), Microdata.of(opened));
    }

    /**
     * Drafts a mapping of a table or a query.
     *
     * @param environment the variables that hold credentials
     */
    public List<String> of(DataSource.JdbcSource source, UnaryOperator<@Nullable String> environment)
            throws IOException {
        String table = source.table() == null ? "query" : source.table();
        String survey = id == null ? DraftSources.id(table.replace('.', '-')) : id;
        Path target = target(survey);
        try (JdbcMicrodata opened = JdbcMicrodata.open(source, environment)) {
            return written(target, MappingDraft.of(DraftSources.of(survey, source, columns), opened), "");
        }
    }

    /** Where the import looks for data. */
    private List<Path> folders() {
        return files.dataFolders().stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .toList();
    }

    private Path found(String file) {
        List<Path> places = new ArrayList<>();
        folders().forEach(folder -> places.add(folder.resolve(file)));
        places.add(Path.of(file).toAbsolutePath());
        return places.stream()
                .filter(Files::exists)
                .findFirst()
                .map(Path::normalize)
                .orElseThrow(() -> new IllegalArgumentException("There is no file " + file
                        + ". It is looked for in the module and its src/test/alignunit/imports, in alignunit.import.data, and"
                        + " where Maven was called."));
    }

    /** The name by which the import finds the file. */
    private String name(Path found) {
        return folders().stream()
                .filter(found::startsWith)
                .map(folder -> folder.relativize(found).toString().replace('\\', '/'))
                .findFirst()
                .orElse(found.getFileName().toString());
    }

    private Path target(String survey) {
        Path target = files.mappings().resolve(survey + ".json");
        if (Files.exists(target)) {
            throw occupied(target);
        }
        return target;
    }

    private IllegalArgumentException occupied(Path target) {
        return new IllegalArgumentException(
                "There is a mapping already: " + files.name(target)
                        + ". It is left as it is. Draft beside it with -Dalignunit.describe.id=<another id>, or remove it first.");
    }

    private List<String> written(Path target, MappingDraft draft, String option) throws IOException {
        Files.createDirectories(target.getParent());
        try {
            Files.writeString(target, draft.text(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw occupied(target);
        }
        List<String> told = new ArrayList<>();
        told.add("Drafted " + files.name(target));
        draft.summary().forEach(line -> told.add("  " + line));
        told.add("Decide each \"?\" in it, remove the questions that no test needs, and then: mvn alignunit:import"
                + option);
        return told;
    }
}

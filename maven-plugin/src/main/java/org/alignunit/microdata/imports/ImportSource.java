package org.alignunit.microdata.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.DataFiles;
import org.alignunit.microdata.imports.file.Hashes;
import org.alignunit.microdata.imports.file.ImportedFiles;
import org.alignunit.microdata.jdbc.JdbcMicrodata;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.MicrodataException;
import org.jspecify.annotations.Nullable;

/**
 * Microdata, and what the survey file says of them.
 *
 * @param name their name in messages
 * @param provenance what is known of them, as JSON values
 * @param notes what a user should know of them
 */
public record ImportSource(String name, Microdata data, Map<String, @Nullable Object> provenance, List<String> notes) {
    /** Copies the list. */
    public ImportSource {
        notes = List.copyOf(notes);
    }

    /**
     * Opens a file, in the first folder that has it.
     *
     * @throws MicrodataException if it is not there, or cannot be read
     */
    public static ImportSource of(DataSource.FileSource source, ImportedFiles files) {
        Path path = path(source.file(), files);
        DataFile file = DataFiles.open(path, source.options());
        Map<String, @Nullable Object> facts = facts(source.file(), path);
        facts.put("format", file.info().variant());
        facts.put("encoding", file.info().encoding().toString());
        return new ImportSource(
                source.file(), Microdata.of(file), facts, file.info().notes());
    }

    /**
     * Finds a file, in the first folder that has it.
     *
     * @throws MicrodataException if it is not there
     */
    static Path path(String name, ImportedFiles files) {
        return files.data(name)
                .orElseThrow(() -> new MicrodataException(
                        files.dataFolders().get(0).resolve(name),
                        "",
                        "there is no such file",
                        "put it there, or name the folder of the microdata with -Dalignunit.import.data=..."));
    }

    /** Name, hash and size of a file. */
    static Map<String, @Nullable Object> facts(String name, Path path) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("file", name);
        try {
            facts.put("sha256", Hashes.ofFile(path));
            facts.put("bytes", Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts;
    }

    /**
     * Opens a table or a query of a database. Close the data.
     *
     * @throws MicrodataException if it cannot be reached, or is not there
     */
    public static ImportSource of(DataSource.JdbcSource source) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("jdbc", source.url());
        facts.put(source.table() == null ? "query" : "table", source.table() == null ? source.query() : source.table());
        String name = source.table() == null ? "the query" : "table " + source.table();
        return new ImportSource(
                name + " of " + source.url(), JdbcMicrodata.open(source, System::getenv), facts, List.of());
    }
}

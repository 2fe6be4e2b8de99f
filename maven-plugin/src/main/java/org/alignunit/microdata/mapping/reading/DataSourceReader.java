package org.alignunit.microdata.mapping.reading;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.alignunit.internal.json.Faults;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.mapping.DataSource.PublishedFormat;
import org.alignunit.microdata.mapping.JdbcAccess;
import org.alignunit.microdata.table.ReadOptions;
import org.jspecify.annotations.Nullable;

/** Reads where the microdata lie. */
final class DataSourceReader {
    private static final List<String> OF_FILES = List.of("format", "codebook", "encoding", "delimiter", "missing");
    private static final String ANNOTATIONS = "annotations";
    private static final List<String> OF_DATABASES = List.of("table", "query", "user", "password");

    private final Faults faults;

    DataSourceReader(Faults faults) {
        this.faults = faults;
    }

    /** The source; null if it is faulty. */
    @Nullable
    DataSource read(JsonValue json, JsonValue document) {
        boolean file = json.get("file").isPresent();
        for (String field : file ? OF_DATABASES : OF_FILES) {
            if (json.get(field).isPresent()) {
                faults.add(
                        json.get(field).pointer(),
                        "\"" + field + "\" is of no use for a " + (file ? "file" : "database"),
                        "remove it");
            }
        }
        String format = text(json, "format");
        if (!file || format == null) {
            new PublishedChoicesReader(faults).rejectIn(document);
            return file ? file(json) : database(json);
        }
        if (format.equals(ANNOTATIONS)) {
            faults.add(
                    json.get("format").pointer(),
                    "estimates of a group's answers are no answers",
                    "name the answers here, and the estimates under \"annotations\"");
            return null;
        }
        return new DataSource.PublishedSource(
                file(json),
                PublishedFormat.of(format),
                text(json, "codebook"),
                new PublishedChoicesReader(faults).read(document));
    }

    /** A file of microdata. */
    DataSource.FileSource file(JsonValue json) {
        String delimiter = text(json, "delimiter");
        return new DataSource.FileSource(
                json.get("file").text().orElseThrow(),
                new ReadOptions(
                        encoding(json.get("encoding")),
                        delimiter == null ? null : delimiter.charAt(0),
                        json.get("missing").items().stream()
                                .map(item -> item.text().orElseThrow())
                                .toList()));
    }

    private @Nullable Charset encoding(JsonValue json) {
        try {
            return json.text().map(Charset::forName).orElse(null);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            faults.add(json.pointer(), json + " is no encoding", "write one like \"UTF-8\" or \"windows-1252\"");
            return null;
        }
    }

    private @Nullable DataSource database(JsonValue json) {
        try {
            return JdbcAccess.of(
                    json.get("jdbc").text().orElseThrow(),
                    text(json, "table"),
                    text(json, "query"),
                    text(json, "user"),
                    text(json, "password"));
        } catch (IllegalArgumentException e) {
            String[] parts = String.valueOf(e.getMessage()).split("; ", 2);
            faults.add(json.pointer(), parts[0], parts.length > 1 ? parts[1] : "correct it");
            return null;
        }
    }

    private static @Nullable String text(JsonValue json, String field) {
        return json.get(field).text().orElse(null);
    }
}

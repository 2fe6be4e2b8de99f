package org.alignunit.microdata.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alignunit.internal.json.Json;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.table.FileInfo;
import org.jspecify.annotations.Nullable;

/** What a draft says of a file or a table. */
public final class DraftSources {
    private DraftSources() {}

    /** The name of a survey after that of a file or a table: bes-w25 for bes_w25.sav. */
    public static String id(String name) {
        String stem = name.replaceFirst("(?<=.)\\.[^.]*$", "").toLowerCase(Locale.ROOT);
        String id = stem.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "survey" : id;
    }

    /** A file. */
    public static MappingDraft.Source of(String id, DataSource.FileSource source, FileInfo info, List<String> columns) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("file", source.file());
        if (source.options().encoding() != null) {
            data.put("encoding", source.options().encoding().name());
        }
        if (source.options().delimiter() != null) {
            data.put("delimiter", source.options().delimiter().toString());
        }
        List<String> about = new ArrayList<>();
        about.add(source.file() + ": " + info.variant() + ", " + info.encoding()
                + (info.rows().isPresent() ? ", " + DraftText.number(info.rows().getAsLong()) + " rows" : ""));
        about.addAll(info.notes());
        return new MappingDraft.Source(id, info.label(), spaced(data), about, info.weight(), columns);
    }

    /** A table or a query of a database. */
    public static MappingDraft.Source of(String id, DataSource.JdbcSource source, List<String> columns) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("jdbc", source.url());
        put(data, "table", source.table());
        put(data, "query", source.query());
        put(data, "user", source.user() == null ? null : "env:" + source.user());
        put(data, "password", source.password() == null ? null : "env:" + source.password());
        return new MappingDraft.Source(id, "", spaced(data), List.of(), null, columns);
    }

    private static void put(Map<String, Object> data, String field, @Nullable String value) {
        if (value != null) {
            data.put(field, value);
        }
    }

    private static String spaced(Map<String, Object> fields) {
        List<String> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(DraftText.json(name) + ": " + Json.write(value)));
        return "{" + String.join(", ", parts) + "}";
    }
}

package org.alignunit.microdata.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alignunit.internal.json.Json;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.table.FileInfo;

/** What a draft says of a file. */
public final class DraftSources {
    private DraftSources() {}

    /** The name of a survey after that of a file: bes-w25 for bes_w25.sav. */
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

    private static String spaced(Map<String, Object> fields) {
        List<String> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(DraftText.json(name) + ": " + Json.write(value)));
        return "{" + String.join(", ", parts) + "}";
    }
}

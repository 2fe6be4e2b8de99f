package org.alignunit.microdata.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.microdata.published.PublishedQuestion.Choice;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;

/** OpinionQA's info.csv: the options of each question, the first of which have values; the others state no opinion. */
final class OpinionQaCodebook {
    private static final List<String> COLUMNS = List.of("key", "question", "references", "option_ordinal");

    private OpinionQaCodebook() {}

    /** A question as the codebook has it. */
    record Entry(String text, List<Choice> options) {}

    static Map<String, Entry> read(Path file, ReadOptions options) {
        Map<String, Entry> entries = new HashMap<>();
        PublishedFile.rows(file, options, row -> {
            for (String column : COLUMNS) {
                if (!row.containsKey(column)) {
                    throw new MicrodataException(
                            file,
                            "",
                            "it has no column \"" + column + "\"",
                            "name OpinionQA's info.csv as the codebook");
                }
            }
            String key = row.get("key").text().orElse("");
            entries.put(key, new Entry(row.get("question").text().orElse(""), options(row, file, key)));
        });
        return entries;
    }

    private static List<Choice> options(Map<String, JsonValue> row, Path file, String key) {
        List<String> texts = PublishedFile.options(PublishedFile.literal(row.get("references"), file, key));
        List<JsonValue> values =
                PublishedFile.literal(row.get("option_ordinal"), file, key).items();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            choices.add(
                    new Choice(texts.get(i), i < values.size() ? values.get(i).asDouble() : null, i >= values.size()));
        }
        return choices;
    }
}

package org.alignunit.microdata.published;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.microdata.DataFiles;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Value;

/** A published file as plain values, whether it is JSON, lines of JSON, or CSV whose cells hold Python literals. */
final class PublishedFile {
    private PublishedFile() {}

    /** Whether a file is JSON. */
    static boolean isJson(Path file) {
        String start = new String(bytes(file, 64), StandardCharsets.UTF_8).strip();
        return start.startsWith("{") || start.startsWith("[") || start.startsWith("\uFEFF");
    }

    private static byte[] bytes(Path file, int most) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new MicrodataException(file, "", "it cannot be read: " + e, "check the file and its permissions");
        }
    }

    /** The document of a JSON file. */
    static JsonValue json(Path file) {
        byte[] bytes = bytes(file, Integer.MAX_VALUE - 8);
        try {
            return Json.document(bytes, Set.of(), (pointer, number) -> {
                throw new MicrodataException(file, pointer, number + " is not finite", "correct it");
            });
        } catch (JsonException e) {
            throw new MicrodataException(file, "", "it is not JSON: " + e.getMessage(), "correct the file", e);
        }
    }

    /** The rows of a file by the names of their fields: objects of a list, lines of objects, or lines of CSV. */
    static void rows(Path file, ReadOptions options, Consumer<Map<String, JsonValue>> consumer) {
        if (!isJson(file)) {
            DataFile table = DataFiles.open(file, options);
            List<String> names = table.columns().stream().map(Column::name).toList();
            table.forEachRow(row -> {
                Map<String, JsonValue> fields = new HashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    Value value = row.value(i);
                    fields.put(names.get(i), JsonValue.of(value instanceof Value.Missing ? null : value.toString()));
                }
                consumer.accept(fields);
            });
            return;
        }
        json(file).items().forEach(row -> consumer.accept(row.fields()));
    }

    /** A value, or what a text holds as a Python literal. */
    static JsonValue literal(JsonValue json, Path file, String place) {
        if (!json.text().isPresent()) {
            return json;
        }
        try {
            return JsonValue.of(PythonLiteral.parse(json.text().get()));
        } catch (IllegalArgumentException e) {
            throw new MicrodataException(file, place, "it holds " + e.getMessage(), "correct the file", e);
        }
    }

    /** Options: texts, and numbers without a needless ".0". */
    static List<String> options(JsonValue json) {
        List<String> options = new ArrayList<>();
        json.items()
                .forEach(item -> options.add(item.number()
                        .map(PublishedFile::plain)
                        .orElseGet(() -> item.text().orElse("null").strip())));
        return options;
    }

    private static String plain(BigDecimal number) {
        return Value.of(number.doubleValue()).toString();
    }
}

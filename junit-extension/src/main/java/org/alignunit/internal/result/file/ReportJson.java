package org.alignunit.internal.result.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/** The files of this package as JSON, as {@link Layout} has them. */
final class ReportJson {
    /** Writes the shortest digits that read back as the same number, on every JDK. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final DefaultPrettyPrinter LAYOUT =
            new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);

    /** Only loaded to read what another JVM wrote. */
    private static final class Binder {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        private static final RecordReader READER = new RecordReader(MAPPER);
    }

    private ReportJson() {}

    /** A test case as it stands in a file: a file is written after each, and each need be formatted only once. */
    static byte[] entry(Record test) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(LAYOUT.createInstance());
            Json.write(generator, Map.of("tests", List.of(fields(test))));
        } catch (IOException e) {
            throw new IllegalStateException("Every record of a report can be written as JSON", e);
        }
        String file = text.toString();
        return file.substring(file.indexOf('[') + 1, file.lastIndexOf(']'))
                .stripTrailing()
                .getBytes(StandardCharsets.UTF_8);
    }

    static void write(OutputStream out, String schema, List<byte[]> entries) throws IOException {
        String separator = "{\n  \"schema\" : \"" + schema + "\",\n  \"tests\" : [";
        for (byte[] entry : entries) {
            out.write(separator.getBytes(StandardCharsets.UTF_8));
            out.write(entry);
            separator = ",";
        }
        out.write("\n  ]\n}\n".getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Constant<?> constant) {
            return constant.text();
        }
        if (value instanceof Record record) {
            return fields(record);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(ReportJson::plain).toList();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    private static Map<String, @Nullable Object> fields(Record record) {
        Map<String, @Nullable Object> fields = Layout.of(record.getClass()).values(record);
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            field.setValue(plain(field.getValue()));
        }
        if (record instanceof TestResult test) {
            // for other readers: computed anew when read
            fields.put("uniformRemoved", test.figures().uniformRemoved());
        }
        return fields;
    }

    static <T extends Record> List<T> parse(byte[] json, String known, Class<T> entry) throws IOException {
        JsonNode root = Binder.MAPPER.readTree(json);
        String schema = root.path("schema").asText();
        if (!schema.equals(known)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "\"schema\" is \"%s\", this version reads \"%s\"", schema, known));
        }
        if (!root.path("tests").isArray()) {
            throw new IllegalArgumentException("/tests is missing");
        }
        List<T> tests = new ArrayList<>();
        for (JsonNode test : root.get("tests")) {
            tests.add(Binder.READER.read(test, entry, "/tests/" + tests.size()));
        }
        return List.copyOf(tests);
    }
}

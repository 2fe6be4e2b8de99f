package org.alignunit.internal.result.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.ExpectedCase;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.text.Secrets;
import org.jspecify.annotations.Nullable;

/** The files of this package as JSON, as {@link FieldOrder} has them. */
final class OutputJson {
    /** Writes the shortest digits that read back as the same number, on every JDK. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final DefaultPrettyPrinter LAYOUT =
            new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);

    private OutputJson() {}

    /** What a JVM notes of a test case, on one line. */
    static <T extends Record> String line(ClassRun.Line<T> line) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", line.id());
        T test = line.test();
        ExpectedCase planned = line.planned();
        if (test != null) {
            fields.put("test", fields(test, line.run()));
        } else if (planned != null) {
            fields.put("planned", fields(planned, line.run()));
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            Json.write(generator, Secrets.maskedValue(fields));
        } catch (IOException e) {
            throw new IllegalStateException("Every record of a report can be written as JSON", e);
        }
        return text.toString();
    }

    /** The whole lines of a JVM: one that was killed may leave half of one. */
    static <T extends Record> List<ClassRun.Line<T>> lines(byte[] bytes, Class<T> entry) throws IOException {
        List<ClassRun.Line<T>> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                String place = "line " + (lines.size() + 1);
                try {
                    lines.add(line(Json.document(bytes, from, i - from), entry, new RecordReader(place)));
                } catch (JsonException e) {
                    throw new IllegalArgumentException(place + " is not JSON: " + e.getMessage(), e);
                }
                from = i + 1;
            }
        }
        return lines;
    }

    private static <T extends Record> ClassRun.Line<T> line(JsonValue line, Class<T> entry, RecordReader reader) {
        String id = line.get("id").text().orElse("");
        JsonValue planned = line.get("planned");
        return planned.isPresent() ? planned(planned, id, reader) : ended(line.get("test"), id, entry, reader);
    }

    private static <T extends Record> ClassRun.Line<T> ended(
            JsonValue test, String id, Class<T> entry, RecordReader reader) {
        return new ClassRun.Line<>(run(test), id, reader.read(test, entry), null);
    }

    private static <T extends Record> ClassRun.Line<T> planned(JsonValue planned, String id, RecordReader reader) {
        return new ClassRun.Line<>(run(planned), id, null, reader.read(planned, ExpectedCase.class));
    }

    private static String run(JsonValue entry) {
        JsonValue id = entry.get("run").get("id");
        return id.isPresent() ? id.text().orElseGet(id::toString) : "";
    }

    static <T extends Record> void write(OutputStream out, OutputFiles<T> kind, List<ClassRun<T>> runs)
            throws IOException {
        List<Entry<T>> tests = new ArrayList<>();
        List<Entry<ExpectedCase>> unfinished = new ArrayList<>();
        for (ClassRun<T> run : runs) {
            run.tests().forEach(test -> tests.add(new Entry<>(run.run(), test)));
            run.unfinished().forEach(planned -> unfinished.add(new Entry<>(run.run(), planned)));
        }
        if (runs.size() > 1) {
            tests.sort(Comparator.comparing(Entry::value, kind.order));
        }
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (JsonGenerator generator = FACTORY.createGenerator(text).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            generator.setPrettyPrinter(LAYOUT.createInstance());
            generator.writeStartObject();
            generator.writeStringField("schema", kind.schema);
            write(generator, "tests", tests);
            if (!unfinished.isEmpty()) {
                write(generator, "unfinished", unfinished);
            }
            generator.writeEndObject();
            generator.writeRaw('\n');
        }
    }

    private record Entry<R extends Record>(String run, R value) {}

    private static <R extends Record> void write(JsonGenerator generator, String name, List<Entry<R>> entries)
            throws IOException {
        generator.writeArrayFieldStart(name);
        for (Entry<R> entry : entries) {
            Json.write(generator, Secrets.maskedValue(fields(entry.value(), entry.run())));
        }
        generator.writeEndArray();
    }

    /** The run stands in the object that holds what differs from run to run. */
    private static Map<String, @Nullable Object> fields(Record record, String run) {
        Map<String, @Nullable Object> fields = fields(record);
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        known.put("id", run);
        if (fields.get("run") instanceof Map<?, ?> more) {
            more.forEach((name, value) -> known.put((String) name, value));
        }
        fields.put("run", known);
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Constant<?> constant) {
            return constant.text();
        }
        if (value instanceof Record record) {
            return fields(record);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(OutputJson::plain).toList();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    static <R extends Record> R entry(Map<String, @Nullable Object> fields, Class<R> type, String place) {
        return new RecordReader(place).read(JsonValue.of(fields), type);
    }

    static Map<String, @Nullable Object> fields(Record record) {
        Map<String, @Nullable Object> fields = FieldOrder.of(record.getClass()).values(record);
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            field.setValue(plain(field.getValue()));
        }
        if (record instanceof TestResult test) {
            // for other readers: computed anew when read
            fields.put("uniformRemoved", test.figures().uniformRemoved());
        }
        return fields;
    }

    static <T extends Record> List<ClassRun.Line<T>> parse(byte[] json, OutputFiles<T> kind) throws IOException {
        String known = kind.schema;
        JsonValue root = Json.document(json, 0, json.length);
        String schema = root.get("schema").text().orElse("");
        if (!schema.equals(known)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "\"schema\" is \"%s\", this version reads \"%s\"", schema, known));
        }
        if (!root.get("tests").isArray()) {
            throw new IllegalArgumentException("/tests is missing");
        }
        RecordReader reader = new RecordReader("");
        List<ClassRun.Line<T>> lines = new ArrayList<>();
        for (JsonValue test : root.get("tests").items()) {
            // whatever its id was, it is told apart by its place
            lines.add(ended(test, test.pointer(), kind.entry, reader));
        }
        for (JsonValue planned : root.get("unfinished").items()) {
            lines.add(planned(planned, planned.pointer(), reader));
        }
        return lines;
    }
}

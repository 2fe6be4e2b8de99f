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
import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alignunit.internal.json.PlainJson;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/** The files of this package as JSON: field names and their order are those of the records. */
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
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private ReportJson() {}

    static byte[] format(Record file) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(LAYOUT.createInstance());
            PlainJson.write(generator, plain(file));
        } catch (IOException e) {
            throw new IllegalStateException("Every record of a report can be written as JSON", e);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Record record) {
            return fields(record);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(ReportJson::plain).toList();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    private static Map<String, @Nullable Object> fields(Record record) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                fields.put(component.getName(), plain(component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Accessors of a report's records are public and never fail", e);
            }
        }
        if (record instanceof TestResult test) {
            // for other readers: computed anew when read
            fields.put("uniformRemoved", test.uniformRemoved());
        }
        return fields;
    }

    static <F extends Record> F parse(byte[] json, String known, Class<F> type) throws IOException {
        JsonNode root = Binder.MAPPER.readTree(json);
        String schema = root.path("schema").asText();
        if (!schema.equals(known)) {
            throw new IllegalArgumentException(
                    "\"schema\" is \"%s\", this version reads \"%s\"".formatted(schema, known));
        }
        require(root, type, "");
        return Binder.MAPPER.treeToValue(root, type);
    }

    /** Databind reads an absent field as null: what may be null says so in the record. */
    private static void require(JsonNode node, Class<? extends Record> type, String place) {
        if (!node.isObject()) {
            throw new IllegalArgumentException(place + " is no object");
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String here = place + "/" + component.getName();
            JsonNode value = node.path(component.getName());
            if (!value.isMissingNode() && !value.isNull()) {
                requireElements(value, component.getGenericType(), here);
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new IllegalArgumentException(here + " is missing");
            }
        }
    }

    private static void requireElements(JsonNode value, Type type, String place) {
        if (type instanceof Class<?> record && record.isRecord()) {
            require(value, record.asSubclass(Record.class), place);
        } else if (value.isArray() && type instanceof ParameterizedType list) {
            for (int i = 0; i < value.size(); i++) {
                requireElements(value.get(i), list.getActualTypeArguments()[0], place + "/" + i);
            }
        }
    }
}

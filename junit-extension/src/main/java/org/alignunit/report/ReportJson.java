package org.alignunit.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The files of this package as JSON: field names and their order are those of the records. */
final class ReportJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // the shortest digits that read back as the same number, on every JDK
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addMixIn(TestResult.class, Derived.class)
            .build();

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

    /** What is written for other readers, and computed anew when read: records with Jackson's names on them need it to compile. */
    private interface Derived {
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        @Nullable
        Double uniformRemoved();
    }

    private ReportJson() {}

    static byte[] format(Record file) {
        try {
            return (WRITER.writeValueAsString(file) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every record of this package can be written as JSON", e);
        }
    }

    static <F extends Record> F parse(byte[] json, String known, Class<F> type) throws IOException {
        JsonNode root = MAPPER.readTree(json);
        String schema = root.path("schema").asText();
        if (!schema.equals(known)) {
            throw new IllegalArgumentException(
                    "\"schema\" is \"%s\", this version reads \"%s\"".formatted(schema, known));
        }
        require(root, type, "");
        return MAPPER.treeToValue(root, type);
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

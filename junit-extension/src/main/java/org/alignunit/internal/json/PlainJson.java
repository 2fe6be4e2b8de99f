package org.alignunit.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as maps (in the text's order), lists, texts, numbers, booleans and null. What every replay reads and writes goes this
 * way: Jackson's data binder takes as long to load as all else that a replay needs.
 */
public final class PlainJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private PlainJson() {}

    /**
     * Reads the value at which a parser stands.
     *
     * @param parser at the first token of the value; left at its last
     * @return a map, a list, a text, an Integer, a Long, a BigInteger, a Double (infinite where the number is too large for
     *     one), a Boolean or null
     * @throws IOException if the text cannot be read or is no JSON
     */
    public static @Nullable Object read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, read(parser));
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /**
     * Reads a text.
     *
     * @param bytes where the text stands, in UTF-8
     * @param from its first byte
     * @param length in bytes
     * @return its first value, as {@link #read(JsonParser)} gives it; null where there is none
     * @throws IOException if it is no JSON
     */
    public static @Nullable Object read(byte[] bytes, int from, int length) throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes, from, length)) {
            return parser.nextToken() == null ? null : read(parser);
        }
    }

    /**
     * Writes a value on one line.
     *
     * @param value as {@link #write(JsonGenerator, Object)} takes it
     * @return the text
     * @throws IOException if the value cannot be written
     */
    public static String write(@Nullable Object value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, value);
        }
        return text.toString();
    }

    /**
     * Writes a value.
     *
     * @param generator where to
     * @param value a map, a collection, a text, a number, a boolean or null, as {@link #read} gives them; anything else is
     *     written as Jackson binds it
     * @throws IOException if the value cannot be written
     */
    public static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> fields) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                generator.writeFieldName(String.valueOf(field.getKey()));
                write(generator, field.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof Collection<?> items) {
            generator.writeStartArray();
            for (Object item : items) {
                write(generator, item);
            }
            generator.writeEndArray();
        } else if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            generator.writePOJO(value);
        } else {
            new JsonMapper().writeValue(generator, value);
        }
    }
}

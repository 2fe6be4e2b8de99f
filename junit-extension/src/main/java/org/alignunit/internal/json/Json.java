package org.alignunit.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON as maps (in the text's order), lists, strings, numbers, booleans and null. It streams: Jackson's data
 * binder takes as long to load as all else that a replay needs.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** Learns of numbers that are too large for a double. */
    public interface Infinite {
        /**
         * Learns of one.
         *
         * @param pointer where it stands, as a JSON pointer
         * @param text as it is written
         */
        void at(String pointer, String text);
    }

    /**
     * Reads the first value of a text.
     *
     * @param bytes hold the text in UTF-8
     * @param from its first byte
     * @param length in bytes
     * @return a map, a list, a String, an Integer, a Long, a BigInteger, a Double (infinite where the number is too large), a
     *     Boolean or null; null too where there is no value
     * @throws JsonException if it is not JSON
     */
    public static @Nullable Object read(byte[] bytes, int from, int length) throws JsonException {
        try (JsonParser parser = FACTORY.createParser(bytes, from, length)) {
            return parser.nextToken() == null ? null : value(parser, (pointer, text) -> {});
        } catch (IOException e) {
            throw JsonException.of(e);
        }
    }

    /**
     * Reads a whole document, strictly: no field twice, and nothing after its end.
     *
     * @param document the text in UTF-8
     * @param infinite learns of numbers that are too large
     * @return its value; absent where there is none
     * @throws JsonException if it is not JSON
     */
    public static JsonValue document(byte[] document, Infinite infinite) throws JsonException {
        try (JsonParser parser = STRICT.createParser(document)) {
            if (parser.nextToken() == null) {
                return JsonValue.absent();
            }
            JsonValue root = JsonValue.of(value(parser, infinite));
            if (parser.nextToken() != null) {
                throw new JsonParseException(
                        parser, "text follows the end of the document", parser.currentTokenLocation());
            }
            return root;
        } catch (IOException e) {
            throw JsonException.of(e);
        }
    }

    /**
     * Finds the lines on which values begin.
     *
     * @param document a text that was read before
     * @param pointers JSON pointers of the values
     * @return pointer to line, from 1, where there is such a value
     */
    public static Map<String, Integer> lines(byte[] document, Set<String> pointers) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(document)) {
            while (parser.nextToken() != null) {
                String at = parser.getParsingContext().pathAsPointer().toString();
                if (pointers.contains(at)) {
                    lines.putIfAbsent(at, parser.currentTokenLocation().getLineNr());
                }
            }
            return lines;
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static @Nullable Object value(JsonParser parser, Infinite infinite) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, value(parser, infinite));
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser, infinite));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> {
                double number = parser.getDoubleValue();
                if (Double.isInfinite(number)) {
                    infinite.at(parser.getParsingContext().pathAsPointer().toString(), parser.getText());
                }
                yield number;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /**
     * Writes a value on one line.
     *
     * @param value as {@link #write(JsonGenerator, Object)} takes it
     * @return the text
     * @throws IllegalArgumentException if the value cannot be written
     */
    public static String write(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, value);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getMessage(), e);
        }
        return text.toString();
    }

    /**
     * Writes a value.
     *
     * @param generator where to
     * @param value a map, a collection, a string, a number, a boolean or null; anything else is written as Jackson binds it
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

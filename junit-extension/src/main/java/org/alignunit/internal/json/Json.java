package org.alignunit.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON as maps (in the text's order), lists, strings, numbers, booleans and null. It streams: Jackson's data
 * binder takes as long to load as all else that a replay needs.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonFactory STRICT = strict();
    private static final JsonParser.Feature COMMENTS = JsonReadFeature.ALLOW_JAVA_COMMENTS.mappedFeature();
    private static final JsonParser.Feature COMMAS = JsonReadFeature.ALLOW_TRAILING_COMMA.mappedFeature();

    private static final JsonParser.Feature NOT_FINITE = JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature();

    /** Most values that a document holds in memory at a time. */
    private static final int MOST_VALUES = 500_000;

    private Json() {}

    /** Receives pointer and text of each number that is too large for a double. */
    public interface Infinite {
        void at(String pointer, String text);
    }

    /** Duplicate names are faults, and a text may be as long as the document. */
    private static JsonFactory strict() {
        return new JsonFactoryBuilder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /**
     * Reads the first value of a UTF-8 text, which starts at a byte; null where there is none. Whole numbers are Integer, Long
     * or BigInteger; others are Double, infinite where too large.
     */
    public static @Nullable Object read(byte[] bytes, int from, int length) throws JsonException {
        return read(bytes, from, length, MOST_VALUES);
    }

    /** Likewise, of at most so many values: as objects they take up to fifty times their bytes. */
    public static @Nullable Object read(byte[] bytes, int from, int length, int most) throws JsonException {
        try (JsonParser parser = FACTORY.createParser(bytes, from, length)) {
            return first(parser, most);
        } catch (IOException e) {
            throw JsonException.of(e);
        }
    }

    /** Likewise what a server writes, which may have {@code -Infinity} for a number. */
    public static @Nullable Object answer(byte[] bytes, int most) throws JsonException {
        try (JsonParser parser = FACTORY.createParser(bytes).enable(NOT_FINITE)) {
            return first(parser, most);
        } catch (IOException e) {
            throw JsonException.of(e);
        }
    }

    private static @Nullable Object first(JsonParser parser, int most) throws IOException {
        return parser.nextToken() == null ? null : new Tree(parser, Set.of(), (pointer, text) -> {}, most).value();
    }

    /**
     * Reads a whole UTF-8 document, strictly: no field twice, and nothing after its end. Absent where there is no value. Of
     * arrays that are left out, by their pointers with * for an index, only the size is known: {@link #entries} reads them.
     */
    public static JsonValue document(byte[] document, Set<String> leftOut, Infinite infinite) throws JsonException {
        try (JsonParser parser = STRICT.createParser(document)) {
            return whole(parser, new Tree(parser, leftOut, infinite, MOST_VALUES));
        } catch (IOException e) {
            throw JsonException.of(e);
        }
    }

    /** Likewise a part of a text that a program wrote, which may have any number of values. */
    public static JsonValue document(byte[] bytes, int from, int length) throws JsonException {
        try (JsonParser parser = STRICT.createParser(bytes, from, length)) {
            return whole(parser, new Tree(parser, Set.of(), (pointer, text) -> {}, Integer.MAX_VALUE));
        } catch (IOException e) {
            throw JsonException.of(e);
        }
    }

    /**
     * Likewise, but for what people write: with comments as in Java, a comma after a last entry, and numbers as they are
     * written, so that 0.30 has two decimals.
     */
    public static JsonValue commentedDocument(byte[] document, Infinite infinite) throws JsonException {
        try (JsonParser parser = STRICT.createParser(document)) {
            Tree tree = new Tree(parser.enable(COMMENTS).enable(COMMAS), Set.of(), infinite, MOST_VALUES);
            tree.exact = true;
            return whole(parser, tree);
        } catch (IOException e) {
            throw JsonException.of(e);
        }
    }

    private static JsonValue whole(JsonParser parser, Tree tree) throws IOException {
        if (parser.nextToken() == null) {
            return JsonValue.absent();
        }
        JsonValue root = JsonValue.of(tree.value());
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "text follows the end of the document", parser.currentTokenLocation());
        }
        return root;
    }

    /** Reads the entries of the arrays that were left out by a pointer, one after the other. */
    public static void entries(byte[] document, String pointer, Infinite infinite, Consumer<JsonValue> consumer)
            throws JsonException {
        try (JsonParser parser = STRICT.createParser(document)) {
            parser.nextToken();
            entries(parser, pointer, JsonValue.absent(), infinite, consumer);
        } catch (IOException e) {
            throw JsonException.of(e);
        }
    }

    /** The rest of the pointer leads from the value that begins here to the arrays; the parser is left at its end. */
    private static void entries(
            JsonParser parser, String rest, JsonValue here, Infinite infinite, Consumer<JsonValue> consumer)
            throws IOException {
        JsonToken begin = parser.currentToken();
        int next = rest.indexOf('/', 1);
        String name = rest.isEmpty() ? "" : rest.substring(1, next < 0 ? rest.length() : next);
        String below = rest.substring(name.isEmpty() ? 0 : 1 + name.length());
        if (begin == JsonToken.START_ARRAY && (rest.isEmpty() || name.equals("*"))) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                if (rest.isEmpty()) {
                    consumer.accept(here.entry(i, new Tree(parser, Set.of(), infinite, MOST_VALUES).value()));
                } else {
                    entries(parser, below, here.get(i), infinite, consumer);
                }
            }
        } else if (begin == JsonToken.START_OBJECT && !rest.isEmpty()) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(name);
                parser.nextToken();
                if (wanted) {
                    entries(parser, below, here.get(name), infinite, consumer);
                } else {
                    parser.skipChildren();
                }
            }
        } else {
            parser.skipChildren();
        }
    }

    /** {@return pointer to the line, from 1, on which a value begins, of a document that was read before} */
    public static Map<String, Integer> lines(byte[] document, Set<String> pointers) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(document).enable(COMMENTS).enable(COMMAS)) {
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

    /** Makes objects of what a parser reads, up to a number of values. */
    private static final class Tree {
        private final JsonParser parser;
        private final Set<String> leftOut;
        private final Infinite infinite;
        private final int most;
        private boolean exact;
        private int values;

        Tree(JsonParser parser, Set<String> leftOut, Infinite infinite, int most) {
            this.most = most;
            this.parser = parser;
            this.leftOut = leftOut;
            this.infinite = infinite;
        }

        @Nullable
        Object value() throws IOException {
            values++;
            if (values > most) {
                throw JsonException.tooLarge(parser.currentTokenLocation(), most);
            }
            return switch (parser.currentToken()) {
                case START_OBJECT -> object();
                case START_ARRAY -> {
                    List<@Nullable Object> items = new ArrayList<>();
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        items.add(value());
                    }
                    yield items;
                }
                case VALUE_STRING -> parser.getText();
                case VALUE_NUMBER_INT -> parser.getNumberValue();
                case VALUE_NUMBER_FLOAT -> {
                    Number number = exact ? (Number) parser.getDecimalValue() : (Number) parser.getDoubleValue();
                    if (Double.isInfinite(number.doubleValue())) {
                        infinite.at(parser.getParsingContext().pathAsPointer().toString(), parser.getText());
                    }
                    yield number;
                }
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> null;
            };
        }

        private Map<String, @Nullable Object> object() throws IOException {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, isLeftOut() ? leftOut() : value());
            }
            return fields;
        }

        private boolean isLeftOut() {
            return !leftOut.isEmpty()
                    && parser.currentToken() == JsonToken.START_ARRAY
                    && leftOut.contains(parser.getParsingContext()
                            .getParent()
                            .pathAsPointer()
                            .toString()
                            .replaceAll("/\\d+", "/*"));
        }

        private JsonValue.LeftOut leftOut() throws IOException {
            int size = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                parser.skipChildren();
                size++;
            }
            return new JsonValue.LeftOut(size);
        }
    }

    /** Writes a value on one line. */
    public static String write(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, value);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getMessage(), e);
        }
        return text.toString();
    }

    /** Writes a map, a collection, a string, a number, a boolean or null. Jackson binds anything else. */
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

package org.alignunit.survey;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alignunit.internal.json.PlainJson;
import org.jspecify.annotations.Nullable;

/** A JSON value and its place. What is absent or of another type reads as empty. */
final class JsonValue {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Object ABSENT = new Object();

    /** A place in the parser's messages, in which some versions quote the document. */
    private static final String SOURCE = "(?s)\\[Source: .*?; (line: \\d+, column: \\d+)]";

    private final @Nullable Object value;
    private final @Nullable JsonValue parent;
    private final String name;

    private JsonValue(@Nullable Object value, @Nullable JsonValue parent, String name) {
        this.value = value;
        this.parent = parent;
        this.name = name;
    }

    /** Parses a document. Invalid JSON, or a number beyond a double, is reported at once. */
    static JsonValue parse(byte[] document, SurveyException.Collector problems) {
        try (JsonParser parser = FACTORY.createParser(document)) {
            if (parser.nextToken() == null) {
                problems.add("", "the file is empty", "write a survey into it");
                throw problems.exception(Map.of());
            }
            JsonValue root = new JsonValue(PlainJson.read(parser), null, "");
            if (parser.nextToken() != null) {
                throw new JsonParseException(
                        parser, "text follows the end of the survey", parser.currentTokenLocation());
            }
            if (!isFinite(root.value)) {
                reportInfinite(document, problems);
            }
            return root;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            String fault = e.getOriginalMessage().replaceAll(SOURCE, "$1");
            problems.add(place, "not JSON: " + fault, "correct the syntax");
            throw problems.exception(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether all numbers are finite: parsers differ in how they read a number that is too large. */
    private static boolean isFinite(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            return areFinite(fields.values());
        }
        return value instanceof List<?> items
                ? areFinite(items)
                : !(value instanceof Double number && number.isInfinite());
    }

    private static boolean areFinite(Collection<?> values) {
        for (Object value : values) {
            if (!isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static void reportInfinite(byte[] document, SurveyException.Collector problems) throws IOException {
        try (JsonParser parser = FACTORY.createParser(document)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
                        && Double.isInfinite(parser.getDoubleValue())) {
                    String place = parser.getParsingContext().pathAsPointer().toString();
                    problems.add(place, parser.getText() + " is not finite", "write a number of ordinary size");
                }
            }
        }
        throw problems.exception(lines(document, problems.places()));
    }

    /** The lines on which places begin. */
    static Map<String, Integer> lines(byte[] document, Set<String> pointers) {
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
            throw new UncheckedIOException(e);
        }
    }

    /** Where the value stands, as a JSON pointer. */
    String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    JsonValue get(String field) {
        return new JsonValue(
                value instanceof Map<?, ?> map && map.containsKey(field) ? map.get(field) : ABSENT, this, field);
    }

    /** The field or index that the pointer ends in. */
    String name() {
        return name;
    }

    boolean isArray() {
        return value instanceof List<?>;
    }

    boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    boolean isPresent() {
        return value != ABSENT;
    }

    boolean isBoolean() {
        return value instanceof Boolean;
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    Optional<BigDecimal> number() {
        return value instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
    }

    /** The elements of an array. */
    List<JsonValue> items() {
        List<JsonValue> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                items.add(new JsonValue(item, this, String.valueOf(items.size())));
            }
        }
        return items;
    }

    /** The members of an object, in the file's order. */
    Map<String, JsonValue> fields() {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            for (Object key : map.keySet()) {
                fields.put((String) key, get((String) key));
            }
        }
        return fields;
    }

    @Override
    public String toString() {
        try {
            return PlainJson.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

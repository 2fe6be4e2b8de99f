package org.alignunit.survey;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A JSON value and its place; what is absent or of another type reads as empty. The only code here that knows Jackson. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** How the parser writes a place into its messages: some versions quote the document there. */
    private static final Pattern SOURCE = Pattern.compile("(?s)\\[Source: .*?; (line: \\d+, column: \\d+)]");

    private final JsonNode node;
    private final String pointer;

    private Json(JsonNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    /** Parses a whole document; what is no JSON, or no number that a double can hold, is told at once. */
    static Json parse(byte[] document, SurveyException.Collector problems) {
        try {
            JsonNode root = MAPPER.readTree(document);
            if (root.isMissingNode()) {
                problems.add("", "the file is empty", "write a survey into it");
                throw problems.exception(Map.of());
            }
            checkFinite(document, problems);
            return new Json(root, "");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            String fault = SOURCE.matcher(e.getOriginalMessage()).replaceAll("$1");
            problems.add(place, "not JSON: " + fault, "correct the text there");
            throw problems.exception(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Told here: how a number that is too large is read depends on the parser's version. */
    private static void checkFinite(byte[] document, SurveyException.Collector problems) throws IOException {
        try (JsonParser parser = MAPPER.createParser(document)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT
                        && Double.isInfinite(parser.getDoubleValue())) {
                    String place = parser.getParsingContext().pathAsPointer().toString();
                    problems.add(place, parser.getText() + " is not finite", "write a number of ordinary size");
                }
            }
        }
        if (!problems.isEmpty()) {
            throw problems.exception(lines(document, problems.places()));
        }
    }

    /** The lines on which places begin; only called to tell of problems. */
    static Map<String, Integer> lines(byte[] document, Set<String> pointers) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = MAPPER.createParser(document)) {
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

    /** The parser's own form, for the schema library. */
    Object tree() {
        return node;
    }

    String pointer() {
        return pointer;
    }

    /** The value at a JSON pointer from here. */
    Json at(String path) {
        return new Json(node.at(path), pointer + path);
    }

    Json get(String field) {
        String escaped = field.replace("~", "~0").replace("/", "~1");
        return new Json(node.path(field), pointer + "/" + escaped);
    }

    /** The field or index that the pointer ends in. */
    String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    boolean isArray() {
        return node.isArray();
    }

    boolean isPresent() {
        return !node.isMissingNode();
    }

    Optional<String> text() {
        return Optional.ofNullable(node.textValue());
    }

    Optional<BigDecimal> number() {
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    boolean isTrue() {
        return node.booleanValue();
    }

    /** The elements of an array. */
    List<Json> items() {
        List<Json> items = new ArrayList<>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            items.add(new Json(node.get(i), pointer + "/" + i));
        }
        return items;
    }

    /** The members of an object, in the file's order. */
    Map<String, Json> fields() {
        Map<String, Json> fields = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(name -> fields.put(name, get(name)));
        return fields;
    }

    @Override
    public String toString() {
        return node.toString();
    }
}

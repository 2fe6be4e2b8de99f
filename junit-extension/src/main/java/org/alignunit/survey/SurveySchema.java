package org.alignunit.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.names.NearNames;

/**
 * Checks a document against the shipped JSON Schema, with messages for people. It knows the keywords of that file only: a library
 * for all of JSON Schema takes as long to load as the rest of reading a survey.
 */
final class SurveySchema {
    static final String RESOURCE = "survey.schema.json";

    private static final int SHOWN = 60;

    private static final Map<String, String> TYPES = Map.of(
            "string", "write a text in quotes",
            "number", "write a bare number",
            "boolean", "write true or false",
            "array", "write a list in [ ]",
            "object", "write fields in { }");

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private static final JsonValue SCHEMA = load();

    private final SurveyException.Collector problems;

    private SurveySchema(SurveyException.Collector problems) {
        this.problems = problems;
    }

    private static JsonValue load() {
        try (InputStream in = Objects.requireNonNull(SurveySchema.class.getResourceAsStream(RESOURCE))) {
            byte[] schema = in.readAllBytes();
            return SurveyJson.parse(schema, new SurveyException.Collector(RESOURCE, schema));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(JsonValue document, SurveyException.Collector problems) {
        new SurveySchema(problems).check(document, SCHEMA);
    }

    /** Checks an entry of an array of the document that was left out. */
    static void checkEntry(String array, JsonValue entry, SurveyException.Collector problems) {
        new SurveySchema(problems)
                .check(entry, SCHEMA.get("properties").get(array).get("items"));
    }

    private void check(JsonValue value, JsonValue written) {
        JsonValue rule = resolved(written);
        Optional<String> type = rule.get("type").text();
        if (type.isPresent() && !isOf(type.get(), value)) {
            add(
                    value,
                    rule,
                    shown(value)
                            + (type.get().equals("object") || type.get().equals("array") ? " is not an " : " is not a ")
                            + type.get(),
                    TYPES.get(type.get()));
            return; // the rest of the rule is about values of that type
        }
        JsonValue choices = rule.get("enum");
        if (choices.isPresent()
                && (value.text().isEmpty()
                        || !texts(choices).contains(value.text().get()))) {
            add(value, rule, shown(value) + " is not allowed", "write one of " + NearNames.list(texts(choices)));
        } else if (value.isObject()) {
            checkFields(value, rule);
        } else if (value.isArray()) {
            checkEntries(value, rule);
        } else if (value.text().isPresent()) {
            checkText(value, value.text().get(), rule);
        } else if (value.number().isPresent()) {
            checkNumber(value, value.number().get(), rule);
        }
    }

    private static JsonValue resolved(JsonValue rule) {
        Optional<String> path = rule.get("$ref").text();
        return path.isPresent()
                ? SCHEMA.get("$defs").get(path.get().substring(path.get().lastIndexOf('/') + 1))
                : rule;
    }

    private static boolean isOf(String type, JsonValue value) {
        return switch (type) {
            case "string" -> value.text().isPresent();
            case "number" -> value.number().isPresent();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> value.isObject();
        };
    }

    private void checkFields(JsonValue object, JsonValue rule) {
        Map<String, JsonValue> given = object.fields();
        JsonValue known = rule.get("properties");
        JsonValue others = rule.get("additionalProperties");
        checkChoice(object, rule, given.keySet());
        for (JsonValue value : given.values()) {
            String name = value.name();
            JsonValue field = known.get(name);
            if (field.isPresent()) {
                check(value, field);
            } else if (others.isObject()) {
                check(value, others);
            } else if (others.isPresent()) {
                problems.add(
                        value.pointer(),
                        "unknown field \"" + name + "\"",
                        NearNames.remedy(name, known.fields().keySet()));
            }
        }
        List<String> required = texts(rule.get("required"));
        List<String> missing = given.keySet().containsAll(required)
                ? List.of()
                : NearNames.missing(required, known.fields().keySet(), given.keySet());
        if (!missing.isEmpty()) {
            problems.add(object.pointer(), "missing " + NearNames.list(missing), "add what is missing");
        }
    }

    private void checkChoice(JsonValue object, JsonValue rule, Set<String> given) {
        List<String> choices = new ArrayList<>();
        for (JsonValue choice : rule.get("oneOf").items()) {
            choices.addAll(texts(choice.get("required")));
        }
        List<String> chosen = new ArrayList<>(choices);
        chosen.retainAll(given);
        if (!choices.isEmpty() && chosen.size() != 1) {
            problems.add(
                    object.pointer(),
                    (chosen.isEmpty() ? "none of " : "more than one of ") + NearNames.list(choices),
                    "give exactly one");
        }
    }

    private void checkEntries(JsonValue array, JsonValue rule) {
        BigDecimal size = BigDecimal.valueOf(array.size());
        checkBound(array, rule, "minItems", size, "too few entries: " + size, "give at least ");
        checkBound(array, rule, "maxItems", size, "too many entries: " + size, "give at most ");
        if (rule.get("uniqueItems").isTrue()
                && new HashSet<>(texts(array)).size() < texts(array).size()) {
            add(array, rule, "an entry is repeated", "list each once");
        }
        for (JsonValue item : array.items()) {
            check(item, rule.get("items"));
        }
    }

    private void checkText(JsonValue value, String text, JsonValue rule) {
        Optional<String> pattern = rule.get("pattern").text();
        if (pattern.isPresent()
                && !PATTERNS.computeIfAbsent(pattern.get(), Pattern::compile)
                        .matcher(text)
                        .find()) {
            add(value, rule, "the text is empty", "write some text");
        }
    }

    private void checkNumber(JsonValue value, BigDecimal number, JsonValue rule) {
        checkBound(value, rule, "minimum", number, shown(value) + " is too small", "write at least ");
        checkBound(value, rule, "exclusiveMinimum", number, shown(value) + " is too small", "write more than ");
        checkBound(value, rule, "maximum", number, shown(value) + " is too large", "write at most ");
    }

    private void checkBound(
            JsonValue value, JsonValue rule, String keyword, BigDecimal number, String fault, String remedy) {
        Optional<BigDecimal> bound = rule.get(keyword).number();
        if (bound.isPresent() && overstepped(keyword, number.compareTo(bound.get()))) {
            add(value, rule, fault, remedy + bound.get().toPlainString());
        }
    }

    private static boolean overstepped(String keyword, int comparison) {
        return switch (keyword) {
            case "minimum", "minItems" -> comparison < 0;
            case "exclusiveMinimum" -> comparison <= 0;
            default -> comparison > 0;
        };
    }

    private void add(JsonValue value, JsonValue rule, String fault, String remedy) {
        String hint =
                rule.get("description").text().map(text -> " (" + text + ")").orElse("");
        problems.add(value.pointer(), fault, remedy + hint);
    }

    private static List<String> texts(JsonValue array) {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : array.items()) {
            if (item.text().isPresent()) {
                texts.add(item.text().get());
            }
        }
        return texts;
    }

    private static String shown(JsonValue value) {
        // a text may be as long as the file
        String text = value.text()
                .map(all -> Json.write(all.substring(0, Math.min(SHOWN, all.length()))))
                .orElseGet(value::toString);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}

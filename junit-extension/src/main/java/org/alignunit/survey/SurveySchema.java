package org.alignunit.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Checks a document's shape against the shipped JSON Schema and says in a person's words what is wrong. Of JSON Schema it
 * knows what stands in that file: a library for all of it takes as long to load as the rest of reading a survey.
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

    private static final Json SCHEMA = load();

    private final SurveyException.Collector problems;

    private SurveySchema(SurveyException.Collector problems) {
        this.problems = problems;
    }

    private static Json load() {
        try (InputStream in = Objects.requireNonNull(SurveySchema.class.getResourceAsStream(RESOURCE))) {
            return Json.parse(in.readAllBytes(), new SurveyException.Collector(RESOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(Json document, SurveyException.Collector problems) {
        new SurveySchema(problems).check(document, SCHEMA);
    }

    private void check(Json value, Json written) {
        Json rule = resolved(written);
        Optional<String> type = rule.get("type").text();
        if (type.isPresent() && !isOf(type.get(), value)) {
            add(value, rule, shown(value) + " is no " + type.get(), TYPES.get(type.get()));
            return; // all else that the rule says is of values of that type
        }
        Json choices = rule.get("enum");
        if (choices.isPresent() && value.text().filter(texts(choices)::contains).isEmpty()) {
            add(value, rule, shown(value) + " is not allowed", "write one of " + Names.list(texts(choices)));
        } else if (value.isObject()) {
            checkFields(value, rule);
        } else if (value.isArray()) {
            checkEntries(value, rule);
        } else {
            value.text().ifPresent(text -> checkText(value, text, rule));
            value.number().ifPresent(number -> checkNumber(value, number, rule));
        }
    }

    private static Json resolved(Json rule) {
        return rule.get("$ref")
                .text()
                .map(path -> SCHEMA.get("$defs").get(path.substring(path.lastIndexOf('/') + 1)))
                .orElse(rule);
    }

    private static boolean isOf(String type, Json value) {
        return switch (type) {
            case "string" -> value.text().isPresent();
            case "number" -> value.number().isPresent();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> value.isObject();
        };
    }

    private void checkFields(Json object, Json rule) {
        Map<String, Json> given = object.fields();
        Map<String, Json> known = rule.get("properties").fields();
        Json others = rule.get("additionalProperties");
        checkChoice(object, rule, given.keySet());
        given.forEach((name, value) -> {
            if (known.containsKey(name)) {
                check(value, known.get(name));
            } else if (others.isObject()) {
                check(value, others);
            } else if (others.isPresent()) {
                problems.add(value.pointer(), "unknown field \"" + name + "\"", Names.remedy(name, known.keySet()));
            }
        });
        List<String> required = texts(rule.get("required"));
        List<String> missing = given.keySet().containsAll(required)
                ? List.of()
                : Names.missing(required, known.keySet(), given.keySet());
        if (!missing.isEmpty()) {
            problems.add(object.pointer(), "without " + Names.list(missing), "add what is missing");
        }
    }

    private void checkChoice(Json object, Json rule, Set<String> given) {
        List<String> choices = rule.get("oneOf").items().stream()
                .flatMap(choice -> texts(choice.get("required")).stream())
                .toList();
        long chosen = choices.stream().filter(given::contains).count();
        if (!choices.isEmpty() && chosen != 1) {
            problems.add(
                    object.pointer(),
                    (chosen == 0 ? "none of " : "more than one of ") + Names.list(choices),
                    "give exactly one");
            return;
        }
        rule.get("dependentRequired").fields().forEach((field, needed) -> {
            if (given.contains(field) && !given.containsAll(texts(needed))) {
                problems.add(
                        object.get(field).pointer(),
                        "goes with " + Names.list(texts(needed)) + " only",
                        "remove it: counts tell how many people answered");
            }
        });
    }

    private void checkEntries(Json array, Json rule) {
        List<Json> items = array.items();
        BigDecimal size = BigDecimal.valueOf(items.size());
        bound(rule, "minItems", bound -> size.compareTo(bound) < 0)
                .ifPresent(bound -> add(array, rule, "too few entries: " + size, "give at least " + bound));
        bound(rule, "maxItems", bound -> size.compareTo(bound) > 0)
                .ifPresent(bound -> add(array, rule, "too many entries: " + size, "give at most " + bound));
        if (rule.get("uniqueItems").isTrue()
                && new HashSet<>(texts(array)).size() < texts(array).size()) {
            add(array, rule, "an entry stands twice", "list each once");
        }
        items.forEach(item -> check(item, rule.get("items")));
    }

    private void checkText(Json value, String text, Json rule) {
        Optional<String> pattern = rule.get("pattern").text();
        if (pattern.isPresent() && !Pattern.compile(pattern.get()).matcher(text).find()) {
            add(value, rule, "the text is empty", "write one");
        }
    }

    private void checkNumber(Json value, BigDecimal number, Json rule) {
        bound(rule, "minimum", bound -> number.compareTo(bound) < 0)
                .ifPresent(bound -> add(value, rule, shown(value) + " is too small", "write at least " + bound));
        bound(rule, "exclusiveMinimum", bound -> number.compareTo(bound) <= 0)
                .ifPresent(bound -> add(value, rule, shown(value) + " is too small", "write more than " + bound));
        bound(rule, "maximum", bound -> number.compareTo(bound) > 0)
                .ifPresent(bound -> add(value, rule, shown(value) + " is too large", "write at most " + bound));
    }

    /** The bound, if there is one and it is overstepped. */
    private static Optional<String> bound(Json rule, String keyword, Predicate<BigDecimal> overstepped) {
        return rule.get(keyword).number().filter(overstepped).map(BigDecimal::toPlainString);
    }

    private void add(Json value, Json rule, String fault, String remedy) {
        String hint =
                rule.get("description").text().map(text -> " (" + text + ")").orElse("");
        problems.add(value.pointer(), fault, remedy + hint);
    }

    private static List<String> texts(Json array) {
        return array.items().stream().flatMap(item -> item.text().stream()).toList();
    }

    private static String shown(Json value) {
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}

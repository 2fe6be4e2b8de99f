package org.alignunit.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a document's shape against the shipped JSON Schema and says in a person's words what is wrong. */
final class SurveySchema {
    static final String RESOURCE = "survey.schema.json";

    private static final String UNKNOWN = "unknown field";
    private static final int SHOWN = 60;
    /** The branches of a choice fail by design: the choice itself tells. */
    private static final Pattern BRANCH = Pattern.compile(".*/oneOf/\\d+/.*");

    private static final Map<String, String> TYPES = Map.of(
            "string", "write a text in quotes",
            "number", "write a bare number",
            "boolean", "write true or false",
            "array", "write a list in [ ]",
            "object", "write fields in { }");

    private static final Json SCHEMA = load();
    private static final Validator VALIDATOR = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .withDisabledSchemaValidation(true) // a test holds the schema against its own
            .createValidator();
    private static final URI ID = VALIDATOR.registerSchema(SCHEMA.tree());

    private SurveySchema() {}

    private static Json load() {
        try (InputStream in = Objects.requireNonNull(SurveySchema.class.getResourceAsStream(RESOURCE))) {
            return Json.parse(in.readAllBytes(), new SurveyException.Collector(RESOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void check(Json document, SurveyException.Collector problems) {
        List<Error> errors = VALIDATOR.validate(ID, document.tree()).getErrors().stream()
                .filter(error -> !BRANCH.matcher(error.getEvaluationPath()).matches())
                .toList();
        Map<String, Set<String>> keywords = errors.stream()
                .collect(groupingBy(Error::getInstanceLocation, mapping(SurveySchema::keyword, toSet())));
        for (Error error : errors) {
            if (!follows(keyword(error), keywords.get(error.getInstanceLocation()))) {
                describe(error, document.at(error.getInstanceLocation()), problems);
            }
        }
    }

    /** Whether a fault is but the consequence of another one at the same place. */
    private static boolean follows(String keyword, Set<String> others) {
        return others.contains("type") && !keyword.equals("type")
                || others.contains("oneOf") && keyword.equals("dependentRequired");
    }

    private static String keyword(Error error) {
        // the schema "false" has no keyword
        return error.getKeyword() == null ? UNKNOWN : error.getKeyword();
    }

    private static void describe(Error error, Json value, SurveyException.Collector problems) {
        String keyword = keyword(error);
        String location = error.getSchemaLocation().substring(ID.toString().length() + 1);
        // fields that are not listed meet a schema "false" that stands beside the list
        Json rule = SCHEMA.at(keyword.equals(UNKNOWN) ? location.substring(0, location.lastIndexOf('/')) : location);
        String shown = shorten(value.toString());
        Set<String> known = rule.get("properties").fields().keySet();
        String bound = rule.get(keyword).number().map(BigDecimal::toPlainString).orElse("");
        String hint =
                rule.get("description").text().map(text -> " (" + text + ")").orElse("");
        String place = value.pointer();
        switch (keyword) {
            case UNKNOWN -> {
                String name = value.name();
                problems.add(place, UNKNOWN + " \"" + name + "\"", Names.remedy(name, known));
            }
            case "required" -> {
                List<String> missing = Names.missing(
                        texts(rule.get("required")), known, value.fields().keySet());
                if (!missing.isEmpty()) {
                    problems.add(place, "without " + Names.list(missing), "add what is missing");
                }
            }
            case "oneOf" -> {
                List<String> choices = rule.get("oneOf").items().stream()
                        .flatMap(choice -> texts(choice.get("required")).stream())
                        .toList();
                boolean none = choices.stream().noneMatch(value.fields()::containsKey);
                problems.add(
                        place,
                        none ? "none of " + Names.list(choices) : "more than one of " + Names.list(choices),
                        "give exactly one");
            }
            case "dependentRequired" ->
                problems.add(
                        place + "/respondents",
                        "goes with \"shares\" only",
                        "remove it: counts tell how many people answered");
            case "type" -> {
                String type = rule.get("type").text().orElseThrow();
                problems.add(place, shown + " is no " + type, TYPES.get(type) + hint);
            }
            case "enum" ->
                problems.add(
                        place, shown + " is not allowed", "write one of " + Names.list(texts(rule.get("enum"))) + hint);
            case "pattern" -> problems.add(place, "the text is empty", "write one" + hint);
            case "uniqueItems" -> problems.add(place, "an entry stands twice", "list each once" + hint);
            case "minItems" ->
                problems.add(place, "too few entries: " + value.items().size(), "give at least " + bound + hint);
            case "maxItems" ->
                problems.add(place, "too many entries: " + value.items().size(), "give at most " + bound + hint);
            case "minimum" -> problems.add(place, shown + " is too small", "write at least " + bound + hint);
            case "exclusiveMinimum" -> problems.add(place, shown + " is too small", "write more than " + bound + hint);
            case "maximum" -> problems.add(place, shown + " is too large", "write at most " + bound + hint);
            default -> problems.add(place, error.getError(), "see the schema, " + RESOURCE);
        }
    }

    private static List<String> texts(Json array) {
        return array.items().stream().flatMap(item -> item.text().stream()).toList();
    }

    private static String shorten(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "...";
    }
}

package org.alignunit.internal.json;

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
import java.util.stream.Collectors;
import org.alignunit.internal.names.NearNames;

/**
 * Checks documents against a JSON Schema, with messages for people. It knows the keywords of our schemas only: a library for all
 * of JSON Schema takes as long to load as the rest of reading a survey.
 */
public final class JsonSchema {
    private static final int SHOWN = 60;

    private static final Map<String, String> TYPES = Map.of(
            "string", "write a text in quotes",
            "number", "write a bare number",
            "integer", "write a bare whole number",
            "boolean", "write true or false",
            "array", "write a list in [ ]",
            "object", "write fields in { }",
            "null", "write null");

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private final JsonValue root;

    private JsonSchema(JsonValue root) {
        this.root = root;
    }

    /** {@return the schema in a resource beside a class} */
    public static JsonSchema of(Class<?> owner, String resource) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(resource))) {
            return new JsonSchema(Json.document(in.readAllBytes(), Set.of(), (pointer, number) -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks a document. */
    public void check(JsonValue document, Faults faults) {
        new Check(faults).check(document, root);
    }

    /** Checks an entry of an array of the document that was left out. */
    public void checkEntry(String array, JsonValue entry, Faults faults) {
        new Check(faults).check(entry, root.get("properties").get(array).get("items"));
    }

    private final class Check {
        private final Faults faults;

        Check(Faults faults) {
            this.faults = faults;
        }

        private void check(JsonValue value, JsonValue written) {
            JsonValue rule = resolved(written);
            JsonValue type = rule.get("type");
            List<String> types =
                    type.isArray() ? type.texts() : type.text().map(List::of).orElse(List.of());
            if (!types.isEmpty() && types.stream().noneMatch(each -> isOf(each, value))) {
                add(
                        value,
                        rule,
                        shown(value, rule)
                                + ("aeio".indexOf(types.get(0).charAt(0)) < 0 ? " is not a " : " is not an ")
                                + String.join(" or ", types),
                        types.stream().map(TYPES::get).collect(Collectors.joining(", or ")));
                return; // the rest of the rule is about values of these types
            }
            JsonValue choices = rule.get("enum");
            if (choices.isPresent()
                    && (value.text().isEmpty()
                            || !choices.texts().contains(value.text().get()))) {
                add(
                        value,
                        rule,
                        shown(value, rule) + " is not allowed",
                        "write one of " + NearNames.list(choices.texts()));
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

        private JsonValue resolved(JsonValue rule) {
            Optional<String> path = rule.get("$ref").text();
            return path.isPresent()
                    ? root.get("$defs").get(path.get().substring(path.get().lastIndexOf('/') + 1))
                    : rule;
        }

        private static boolean isOf(String type, JsonValue value) {
            return switch (type) {
                case "string" -> value.text().isPresent();
                case "number" -> value.number().isPresent();
                case "integer" -> value.number().filter(Check::isWhole).isPresent();
                case "null" -> value.isNull();
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
                    faults.add(
                            value.pointer(),
                            "unknown field \"" + name + "\"",
                            NearNames.remedy(name, known.fields().keySet()));
                }
            }
            List<String> required = rule.get("required").texts();
            // where other fields may stand, one of a near name is none of those known, misspelt
            Set<String> names = others.isPresent() ? known.fields().keySet() : given.keySet();
            List<String> missing = given.keySet().containsAll(required)
                    ? List.of()
                    : NearNames.missing(required, names, given.keySet());
            if (!missing.isEmpty()) {
                faults.add(object.pointer(), "missing " + NearNames.list(missing), "add what is missing");
            }
        }

        private void checkChoice(JsonValue object, JsonValue rule, Set<String> given) {
            List<List<String>> choices = new ArrayList<>();
            for (JsonValue choice : rule.get("oneOf").items()) {
                choices.add(choice.get("required").texts());
            }
            List<List<String>> chosen = choices.stream()
                    .filter(choice -> choice.stream().anyMatch(given::contains))
                    .toList();
            if (!choices.isEmpty() && chosen.size() != 1) {
                faults.add(
                        object.pointer(),
                        (chosen.isEmpty() ? "none of " : "more than one of ")
                                + NearNames.list(
                                        choices.stream().flatMap(List::stream).toList()),
                        "give exactly one");
            } else if (!choices.isEmpty() && !given.containsAll(chosen.get(0))) {
                faults.add(
                        object.pointer(),
                        NearNames.list(chosen.get(0)) + " belong together",
                        "add the one that is missing");
            }
        }

        private void checkEntries(JsonValue array, JsonValue rule) {
            BigDecimal size = BigDecimal.valueOf(array.size());
            checkBound(array, rule, "minItems", size, "too few entries: " + size, "give at least ");
            checkBound(array, rule, "maxItems", size, "too many entries: " + size, "give at most ");
            if (rule.get("uniqueItems").isTrue()
                    && new HashSet<>(array.texts()).size() < array.texts().size()) {
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
                boolean empty = text.isBlank();
                add(
                        value,
                        rule,
                        empty ? "the text is empty" : shown(value, rule) + " does not match " + pattern.get(),
                        empty ? "write some text" : "correct it");
            }
        }

        private void checkNumber(JsonValue value, BigDecimal number, JsonValue rule) {
            checkBound(value, rule, "minimum", number, shown(value, rule) + " is too small", "write at least ");
            checkBound(
                    value, rule, "exclusiveMinimum", number, shown(value, rule) + " is too small", "write more than ");
            checkBound(value, rule, "maximum", number, shown(value, rule) + " is too large", "write at most ");
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
            String hint = rule.get("description")
                    .text()
                    .map(text -> " (" + text + ")")
                    .orElse("");
            faults.add(value.pointer(), fault, remedy + hint);
        }

        /** The value as messages show it; what is only written, such as a password, is not shown. */
        private static String shown(JsonValue value, JsonValue rule) {
            if (rule.get("writeOnly").isTrue()) {
                return "the text";
            }
            // a text may be as long as the file
            String text = value.text()
                    .map(all -> Json.write(all.substring(0, Math.min(SHOWN, all.length()))))
                    .orElseGet(value::toString);
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        }

        private static boolean isWhole(BigDecimal number) {
            return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        }
    }
}

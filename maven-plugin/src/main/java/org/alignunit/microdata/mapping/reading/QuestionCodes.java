package org.alignunit.microdata.mapping.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.json.Faults;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.microdata.mapping.CodeEntry;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;

/** Reads what the codes of a question stand for, and checks that they do not contradict one another. */
final class QuestionCodes {
    /** Stands for the code in an option's words, and for its place on the scale. */
    static final String CODE = "{code}";

    /** The words of a refusal to which the mapping gives none. */
    private static final String NO_ANSWER = "No answer";

    private static final List<String> FLAGS = List.of("opinion", "refusal", "notAsked");

    private final Faults faults;
    private final boolean ordinal;
    private final List<CodeEntry> entries = new ArrayList<>();
    private final List<JsonValue> places = new ArrayList<>();

    private QuestionCodes(Faults faults, boolean ordinal) {
        this.faults = faults;
        this.ordinal = ordinal;
    }

    /** The entries of codes that fit the schema; those that are faulty are reported and left out. */
    static List<CodeEntry> read(JsonValue codes, boolean ordinal, Faults faults) {
        QuestionCodes reader = new QuestionCodes(faults, ordinal);
        for (JsonValue entry : codes.items()) {
            reader.add(entry);
        }
        if (faults.isClean(codes.pointer())) {
            reader.checkWords();
            new OptionOrder(reader.entries).check(codes.pointer(), ordinal, faults);
        }
        return reader.entries;
    }

    /** The codes of an entry, in a message. */
    static String named(JsonValue entry) {
        if (entry.get("from").isPresent()) {
            return entry.get("from") + " to " + entry.get("to");
        }
        return Stream.concat(
                        Stream.of(entry.get("code")).filter(JsonValue::isPresent), entry.get("codes").items().stream())
                .filter(code -> code.text().isPresent() || code.number().isPresent())
                .map(code -> JsonCodes.shown(JsonCodes.code(code)))
                .collect(Collectors.joining(", "));
    }

    /** Whether an entry names a code. */
    static boolean names(JsonValue entry, JsonValue code) {
        Value value = JsonCodes.code(code);
        return Stream.concat(
                                Stream.of(entry.get("code")).filter(JsonValue::isPresent),
                                entry.get("codes").items().stream())
                        .anyMatch(each -> JsonCodes.code(each).equals(value))
                || value instanceof Value.Numeric number
                        && entry.get("from").asDouble() <= number.number()
                        && number.number() <= entry.get("to").asDouble();
    }

    private void add(JsonValue entry) {
        CodeEntry.Codes codes = codes(entry);
        for (int i = 0; i < entries.size(); i++) {
            if (overlap(codes, entries.get(i).codes())) {
                faults.add(
                        entry.pointer(),
                        "the code " + named(entry) + " is already at "
                                + places.get(i).pointer(),
                        "name each code once");
            }
        }
        List<String> roles =
                FLAGS.stream().filter(flag -> entry.get(flag).isTrue()).toList();
        CodeEntry.Role role = new CodeEntry.Role.NotAsked();
        if (roles.size() > 1) {
            faults.add(entry.pointer(), named(entry) + " is " + String.join(" and ", roles) + " at once", "keep one");
        } else if (roles.isEmpty() || roles.get(0).equals("opinion")) {
            role = opinion(entry, codes, !roles.isEmpty());
        } else if (entry.get("value").isPresent()) {
            faults.add(
                    entry.get("value").pointer(),
                    "a value for " + named(entry) + ", which states no opinion",
                    "remove the value");
        } else if (roles.get(0).equals("refusal")) {
            role = new CodeEntry.Role.Refusal(entry.get("as").text().orElse(NO_ANSWER));
        }
        entries.add(new CodeEntry(codes, role));
        places.add(entry);
    }

    private CodeEntry.Codes codes(JsonValue entry) {
        if (entry.get("from").isPresent()) {
            ConditionReader.requireOrder(entry, faults);
            return new CodeEntry.Codes.Span(
                    entry.get("from").asDouble(), entry.get("to").asDouble());
        }
        if (entry.get("codes").isPresent()) {
            return new CodeEntry.Codes.Listed(JsonCodes.codes(entry.get("codes")));
        }
        Value code = JsonCodes.code(entry.get("code"));
        return code.equals(Value.missing(Row.SYSTEM))
                ? new CodeEntry.Codes.Absent()
                : new CodeEntry.Codes.Listed(List.of(code));
    }

    private CodeEntry.Role opinion(JsonValue entry, CodeEntry.Codes codes, boolean confirmed) {
        JsonValue value = entry.get("value");
        String as = entry.get("as").text().orElse("");
        if (as.isEmpty()) {
            boolean role = confirmed || value.isPresent();
            faults.add(
                    entry.pointer(),
                    "the code " + named(entry) + " has " + (role ? "no words" : "no role"),
                    role
                            ? "add \"as\", the words that people were shown; \"" + CODE
                                    + "\" stands for the code itself"
                            : "say what it is: \"as\" and the words that people were shown, \"refusal\": true or"
                                    + " \"notAsked\": true");
        } else if (ordinal && !value.isPresent()) {
            faults.add(
                    entry.pointer(),
                    "\"" + as + "\" has no value on an ordinal scale",
                    "add \"value\", its place on the scale; \"" + CODE + "\" if that is the code");
        } else if (!ordinal && value.isPresent()) {
            faults.add(
                    value.pointer(),
                    "a value for \"" + as + "\" on a nominal scale",
                    "remove it, or make the scale ordinal");
        } else if (value.text().isPresent() && !areNumbers(codes)) {
            faults.add(
                    value.pointer(),
                    "\"" + CODE + "\" stands for " + named(entry) + ", which is no number",
                    "write the option's place on the scale");
        } else if (value.text().isPresent() && !as.contains(CODE) && isSeveral(codes)) {
            faults.add(
                    entry.pointer(),
                    "the codes " + named(entry) + " share the words \"" + as + "\" and not their values",
                    "write \"as\": \"" + CODE + "\", or one number as \"value\"");
        }
        return new CodeEntry.Role.Opinion(
                as,
                value.number().map(Number::doubleValue).orElse(null),
                value.text().isPresent(),
                confirmed);
    }

    private static boolean areNumbers(CodeEntry.Codes codes) {
        return codes instanceof CodeEntry.Codes.Span
                || codes instanceof CodeEntry.Codes.Listed listed
                        && listed.values().stream().allMatch(code -> code instanceof Value.Numeric);
    }

    private static boolean isSeveral(CodeEntry.Codes codes) {
        return !(codes instanceof CodeEntry.Codes.Listed listed)
                || listed.values().size() > 1;
    }

    private static boolean overlap(CodeEntry.Codes one, CodeEntry.Codes other) {
        if (one instanceof CodeEntry.Codes.Span span) {
            return other instanceof CodeEntry.Codes.Span second
                    ? span.from() <= second.to() && second.from() <= span.to()
                    : values(other).stream().anyMatch(code -> lies(code, span));
        }
        if (other instanceof CodeEntry.Codes.Span span) {
            return overlap(span, one);
        }
        return values(one).stream().anyMatch(values(other)::contains);
    }

    private static boolean lies(Value code, CodeEntry.Codes.Span span) {
        return code instanceof Value.Numeric number && span.from() <= number.number() && number.number() <= span.to();
    }

    private static List<Value> values(CodeEntry.Codes codes) {
        return codes instanceof CodeEntry.Codes.Listed listed
                ? listed.values()
                : codes instanceof CodeEntry.Codes.Absent ? List.of(Value.missing(Row.SYSTEM)) : List.of();
    }

    /** Two entries of the same words merge answers that may be opposite; refusals may share theirs. */
    private void checkWords() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            CodeEntry.Role role = entries.get(i).role();
            String words = role instanceof CodeEntry.Role.Opinion opinion
                    ? opinion.as()
                    : role instanceof CodeEntry.Role.Refusal refusal ? refusal.as() : "";
            Integer other = words.isEmpty() || words.contains(CODE) ? null : first.putIfAbsent(words.strip(), i);
            if (other != null
                    && (role instanceof CodeEntry.Role.Opinion
                            || entries.get(other).role() instanceof CodeEntry.Role.Opinion)) {
                faults.add(
                        places.get(i).pointer(),
                        "the codes " + named(places.get(other)) + " and " + named(places.get(i)) + " are both \""
                                + words.strip() + "\"",
                        "give each words of its own; if they are one option, list both in one entry under \"codes\"");
            }
        }
    }
}

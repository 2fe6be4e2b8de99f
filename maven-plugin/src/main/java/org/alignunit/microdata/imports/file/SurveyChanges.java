package org.alignunit.microdata.imports.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alignunit.internal.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** What a new import changes in a survey file. */
public final class SurveyChanges {
    private static final int SHOWN = 5;

    private final JsonValue before;
    private final JsonValue after;
    private final List<String> lines = new ArrayList<>();

    private SurveyChanges(JsonValue before, JsonValue after) {
        this.before = before;
        this.after = after;
    }

    /** In words, a line each: questions and groups that came, went or changed, and the largest shift of a reference. */
    public static List<String> between(JsonValue before, Map<String, @Nullable Object> after) {
        SurveyChanges changes = new SurveyChanges(before, JsonValue.of(after));
        changes.entries("questions", "question");
        changes.entries("groups", "group");
        changes.references();
        String data = changes.before.get("provenance").get("data").get("sha256").toString();
        if (!data.equals(
                changes.after.get("provenance").get("data").get("sha256").toString())) {
            changes.lines.add("the data are not those of the last import");
        }
        return changes.lines;
    }

    private static Map<String, JsonValue> named(JsonValue array) {
        Map<String, JsonValue> named = new LinkedHashMap<>();
        for (JsonValue entry : array.items()) {
            String attribute = entry.get("attribute").text().orElse("");
            named.put(
                    entry.get("id")
                            .text()
                            .orElse(attribute + "=" + entry.get("value").text().orElse("")),
                    entry);
        }
        return named;
    }

    private void entries(String array, String kind) {
        Map<String, JsonValue> old = named(before.get(array));
        Map<String, JsonValue> now = named(after.get(array));
        Set<String> added = new TreeSet<>(now.keySet());
        added.removeAll(old.keySet());
        Set<String> gone = new TreeSet<>(old.keySet());
        gone.removeAll(now.keySet());
        Set<String> changed = new TreeSet<>();
        now.forEach((name, entry) -> {
            if (old.containsKey(name) && !old.get(name).toString().equals(entry.toString())) {
                changed.add(name);
            }
        });
        tell("new", kind, added);
        tell("gone", kind, gone);
        tell("reworded", kind, changed);
    }

    private void tell(String what, String kind, Set<String> names) {
        if (!names.isEmpty()) {
            String some = String.join(", ", names.stream().limit(SHOWN).toList());
            lines.add(what + " " + kind + (names.size() == 1 ? "" : "s") + ": " + some
                    + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : ""));
        }
    }

    private static Map<String, JsonValue> references(JsonValue survey) {
        Map<String, JsonValue> references = new LinkedHashMap<>();
        for (JsonValue reference : survey.get("references").items()) {
            String key = reference.get("question").text().orElse("") + ", "
                    + reference.get("group").text().orElse("")
                    + reference.get("wave").text().map(", "::concat).orElse("");
            references.put(key, reference);
        }
        return references;
    }

    private void references() {
        Map<String, JsonValue> old = references(before);
        Map<String, JsonValue> now = references(after);
        String where = "";
        double largest = 0;
        int moved = 0;
        int common = 0;
        for (Map.Entry<String, JsonValue> entry : now.entrySet()) {
            JsonValue other = old.get(entry.getKey());
            if (other != null) {
                common++;
                double shift = shift(
                        counts(entry.getValue(), refusals(after, entry.getValue())),
                        counts(other, refusals(before, other)));
                moved += shift > 0 ? 1 : 0;
                if (shift > largest) {
                    largest = shift;
                    where = entry.getKey();
                }
            }
        }
        if (now.size() != common || old.size() != common) {
            lines.add(String.format(
                    Locale.ROOT, "references: %d before, %d now, %d in common", old.size(), now.size(), common));
        }
        if (moved > 0) {
            lines.add(String.format(
                    Locale.ROOT, "%d of %d references moved, at most by %.3f (%s)", moved, common, largest, where));
        }
    }

    private static Set<String> refusals(JsonValue survey, JsonValue reference) {
        Set<String> refusals = new TreeSet<>();
        for (JsonValue question : survey.get("questions").items()) {
            if (question.get("id").text().equals(reference.get("question").text())) {
                for (JsonValue option : question.get("options").items()) {
                    if (option.get("refusal").isTrue()) {
                        refusals.add(option.get("text").text().orElse(""));
                    }
                }
            }
        }
        return refusals;
    }

    private static Map<String, Double> counts(JsonValue reference, Set<String> refusals) {
        Map<String, Double> counts = new LinkedHashMap<>();
        JsonValue given = reference.get("counts").isPresent() ? reference.get("counts") : reference.get("shares");
        given.fields().forEach((option, count) -> {
            if (!refusals.contains(option)) {
                counts.put(option, count.asDouble());
            }
        });
        return counts;
    }

    private static double shift(Map<String, Double> one, Map<String, Double> other) {
        Set<String> options = new TreeSet<>(one.keySet());
        options.addAll(other.keySet());
        double first = one.values().stream().mapToDouble(Double::doubleValue).sum();
        double second = other.values().stream().mapToDouble(Double::doubleValue).sum();
        return options.stream()
                        .mapToDouble(option -> Math.abs(
                                one.getOrDefault(option, 0.0) / first - other.getOrDefault(option, 0.0) / second))
                        .sum()
                / 2;
    }
}

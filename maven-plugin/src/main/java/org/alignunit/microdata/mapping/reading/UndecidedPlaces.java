package org.alignunit.microdata.mapping.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alignunit.internal.json.Faults;
import org.alignunit.internal.json.JsonValue;

/** What nobody has decided yet: each "?" that a draft left. Those of one question, group or other entry are one fault. */
final class UndecidedPlaces {
    private static final String UNDECIDED = "?";
    private static final int SHOWN = 12;

    private final JsonValue entry;
    private final List<String> fields = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    private UndecidedPlaces(JsonValue entry) {
        this.entry = entry;
        collect(entry);
    }

    /** Reports what is undecided in a document. */
    static void report(JsonValue document, Faults faults) {
        for (JsonValue part : document.fields().values()) {
            for (JsonValue entry : part.isArray() ? part.items() : List.of(part)) {
                new UndecidedPlaces(entry).report(part.name().equals("questions"), faults);
            }
        }
    }

    private void collect(JsonValue json) {
        if (isUndecided(json.get("role"))) {
            codes.add(QuestionCodes.named(json));
        }
        for (JsonValue child : Stream.concat(json.items().stream(), json.fields().values().stream())
                .toList()) {
            if (isUndecided(child) && !child.name().equals("role")) {
                String pointer = child.pointer();
                // a question may have a question mark for a code
                if (!pointer.matches("/questions/\\d+/codes/\\d+/codes?(/\\d+)?")) {
                    fields.add(pointer.substring(entry.pointer().length() + 1));
                }
            }
            collect(child);
        }
    }

    private static boolean isUndecided(JsonValue json) {
        return json.text().filter(UNDECIDED::equals).isPresent();
    }

    private void report(boolean question, Faults faults) {
        if (isUndecided(entry)) {
            fields.add(entry.name());
        }
        if (fields.isEmpty() && codes.isEmpty()) {
            return;
        }
        List<String> all = new ArrayList<>(fields);
        if (!codes.isEmpty()) {
            all.add((codes.size() == 1 ? "the code " : "the codes ")
                    + String.join(", ", codes.subList(0, Math.min(SHOWN, codes.size())))
                    + (codes.size() > SHOWN ? " and " + (codes.size() - SHOWN) + " more" : ""));
        }
        faults.add(
                entry.pointer(),
                (question ? entry.get("id").text().orElse("the question") + " has" : "it has") + " \"?\" for "
                        + String.join(", ", all),
                question
                        ? "decide: write \"refusal\": true or \"notAsked\": true in place of \"role\"; for an opinion drop \"role\","
                                + " and on an ordinal scale write \"value\"; remove a question that no test needs"
                        : "decide, and write it in place of \"?\"");
    }
}

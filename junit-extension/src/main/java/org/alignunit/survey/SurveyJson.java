package org.alignunit.survey;

import java.util.Set;
import java.util.function.Consumer;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;

/** Parses survey files, and places their problems on lines. */
final class SurveyJson {
    private SurveyJson() {}

    /** Parses a document; text that is not JSON, or a number that is too large for a double, is a problem at once. */
    static JsonValue parse(byte[] document, SurveyException.Collector problems) {
        return parse(document, Set.of(), problems);
    }

    /** Parses a document, of which some arrays are left out, and read by {@link #entries}. */
    static JsonValue parse(byte[] document, Set<String> leftOut, SurveyException.Collector problems) {
        try {
            JsonValue root = Json.document(document, leftOut, infinite(problems));
            if (!root.isPresent()) {
                problems.add("", "the file is empty", "write a survey into it");
            }
            if (!problems.isEmpty()) {
                throw problems.exception();
            }
            return root;
        } catch (JsonException e) {
            throw unreadable(e, problems);
        }
    }

    /** Hands over the entries of an array that was left out, one after the other. */
    static void entries(
            byte[] document, String array, SurveyException.Collector problems, Consumer<JsonValue> consumer) {
        try {
            Json.entries(document, array, infinite(problems), consumer);
        } catch (JsonException e) {
            throw unreadable(e, problems);
        }
    }

    private static Json.Infinite infinite(SurveyException.Collector problems) {
        return (pointer, number) -> problems.add(pointer, number + " is not finite", "write a number of ordinary size");
    }

    /** What was found before makes no sense without the rest. */
    private static SurveyException unreadable(JsonException e, SurveyException.Collector problems) {
        return problems.only(
                e.place(),
                (e.isTooLarge() ? "" : "not JSON: ") + e.getMessage(),
                e.isTooLarge() ? "split the survey" : "correct the syntax");
    }
}

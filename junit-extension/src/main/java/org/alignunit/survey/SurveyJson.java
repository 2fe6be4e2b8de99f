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
            JsonValue root = Json.document(document, leftOut, problems.infinite());
            if (!root.isPresent()) {
                problems.add("", "the file is empty", "write a survey into it");
            }
            if (!problems.isEmpty()) {
                throw problems.exception();
            }
            return root;
        } catch (JsonException e) {
            throw problems.unreadable(e, "split the survey");
        }
    }

    /** Hands over the entries of an array that was left out, one after the other. */
    static void entries(
            byte[] document, String pointer, SurveyException.Collector problems, Consumer<JsonValue> consumer) {
        try {
            Json.entries(document, pointer, problems.infinite(), consumer);
        } catch (JsonException e) {
            throw problems.unreadable(e, "split the survey");
        }
    }
}

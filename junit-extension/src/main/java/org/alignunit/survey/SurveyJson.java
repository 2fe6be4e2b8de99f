package org.alignunit.survey;

import java.util.Map;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;

/** Parses survey files, and places their problems on lines. */
final class SurveyJson {
    private SurveyJson() {}

    /** Parses a document; text that is not JSON, or a number that is too large for a double, is a problem at once. */
    static JsonValue parse(byte[] document, SurveyException.Collector problems) {
        try {
            JsonValue root = Json.document(
                    document,
                    (pointer, number) ->
                            problems.add(pointer, number + " is not finite", "write a number of ordinary size"));
            if (!root.isPresent()) {
                problems.add("", "the file is empty", "write a survey into it");
            }
            if (!problems.isEmpty()) {
                throw exception(document, problems);
            }
            return root;
        } catch (JsonException e) {
            problems.add(e.place(), "not JSON: " + e.getMessage(), "correct the syntax");
            throw problems.exception(Map.of());
        }
    }

    static SurveyException exception(byte[] document, SurveyException.Collector problems) {
        return problems.exception(Json.lines(document, problems.places()));
    }
}

package org.alignunit.survey;

import org.alignunit.internal.json.JsonSchema;
import org.alignunit.internal.json.JsonValue;

/** The shipped JSON Schema of a survey file. */
final class SurveySchema {
    static final String RESOURCE = "survey.schema.json";

    private static final JsonSchema SCHEMA = JsonSchema.of(SurveySchema.class, RESOURCE);

    private SurveySchema() {}

    static void check(JsonValue document, SurveyException.Collector problems) {
        SCHEMA.check(document, problems);
    }

    /** Checks an entry of an array that was left out: in the document by this name, or elsewhere of such entries. */
    static void checkEntry(String array, JsonValue entry, SurveyException.Collector problems) {
        SCHEMA.checkEntry(array, entry, problems);
    }
}

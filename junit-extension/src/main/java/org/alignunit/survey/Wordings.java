package org.alignunit.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.json.JsonValue;

/** Reads the paraphrases of a text. A repeated one would count twice, and is an error. */
final class Wordings {
    private Wordings() {}

    /** The paraphrases of a field of an object. */
    static List<String> read(JsonValue json, String field, SurveyException.Collector problems) {
        Map<String, String> first = new HashMap<>();
        first.put(json.get(field).text().orElseThrow().strip(), json.get(field).pointer());
        List<String> wordings = new ArrayList<>();
        for (JsonValue item : json.get("paraphrases").items()) {
            String text = item.text().orElseThrow();
            problems.requireNew(
                    text.strip(), item.pointer(), first, item.pointer(), "give each paraphrase words of its own");
            wordings.add(text);
        }
        return wordings;
    }
}

package org.alignunit.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the paraphrases of a text: each wording stands once, or it would count double. */
final class Wordings {
    private Wordings() {}

    /** The paraphrases that {@code json} gives of its field; those that repeat a wording are told. */
    static List<String> read(JsonValue json, String field, SurveyException.Collector problems) {
        Map<String, JsonValue> first = new HashMap<>();
        first.put(json.get(field).text().orElseThrow().strip(), json.get(field));
        List<String> wordings = new ArrayList<>();
        for (JsonValue item : json.get("paraphrases").items()) {
            String text = item.text().orElseThrow();
            JsonValue other = first.putIfAbsent(text.strip(), item);
            if (other != null) {
                problems.add(
                        item.pointer(),
                        "\"" + text + "\" is already at " + other.pointer(),
                        "give each paraphrase words of its own");
            }
            wordings.add(text);
        }
        return wordings;
    }
}

package org.alignunit.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.json.JsonValue;

/** Checks crosstabs that fit the schema. None is kept: no test uses them yet. */
final class CrosstabReader {
    private final SurveyException.Collector problems;
    private final Map<String, Integer> opinions = new HashMap<>();
    private final EntryNames ids;
    private final EntryNames keys;
    private final WaveNames waves;
    /** Group, wave and both questions, in either order, to the place of their first crosstab. */
    private final Map<String, String> first = new HashMap<>();

    CrosstabReader(
            SurveyException.Collector problems,
            List<Question> questions,
            EntryNames ids,
            EntryNames keys,
            WaveNames waves) {
        this.problems = problems;
        for (Question question : questions) {
            opinions.put(question.id(), question.opinions().size());
        }
        this.ids = ids;
        this.keys = keys;
        this.waves = waves;
    }

    void check(JsonValue json) {
        problems.requireKnown(json.get("group"), "group", keys.known());
        String wave = waves.read(json);
        List<String> pair = new ArrayList<>();
        for (JsonValue id : json.get("questions").items()) {
            problems.requireKnown(id, "question", ids.known());
            pair.add(id.text().orElseThrow());
        }
        JsonValue rows = json.get("counts");
        checkSize(rows, pair.get(0));
        for (JsonValue row : rows.items()) {
            checkSize(row, pair.get(1));
        }
        pair.sort(null);
        String group = json.get("group").text().orElseThrow();
        String name = String.join(", ", pair) + ", " + group + (wave.isEmpty() ? "" : ", " + wave);
        problems.requireNew(name, json.pointer(), first, json.pointer(), "keep one of them");
    }

    private void checkSize(JsonValue counts, String question) {
        Integer wanted = opinions.get(question);
        if (wanted != null && counts.size() != wanted) {
            problems.add(
                    counts.pointer(),
                    counts.size() + " entries for the " + wanted + " opinions on \"" + question + "\"",
                    "give one for each, in the question's order");
        }
    }
}

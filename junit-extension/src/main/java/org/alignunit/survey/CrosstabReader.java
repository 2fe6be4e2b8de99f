package org.alignunit.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.json.JsonValue;

/** Checks crosstabs that fit the schema, of which none is kept, and reads the structure that an import found in them. */
final class CrosstabReader {
    private final SurveyException.Collector problems;
    private final Map<String, Integer> opinions = new HashMap<>();
    private final EntryNames ids;
    private final EntryNames keys;
    private final WaveNames waves;
    /** Group, wave and both questions, in either order, to the place of their first crosstab; of a structure group and wave. */
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
        String wave = wave(json);
        List<String> pair = questions(json);
        JsonValue rows = json.get("counts");
        checkSize(rows, pair.get(0));
        for (JsonValue row : rows.items()) {
            checkSize(row, pair.get(1));
        }
        pair.sort(null);
        requireNew(String.join(", ", pair) + ", ", wave, json);
    }

    /** The structure of a group; there is one for a group and a wave. */
    Structure structure(JsonValue json) {
        String wave = wave(json);
        requireNew("", wave, json);
        return new Structure(
                json.get("group").text().orElseThrow(),
                wave,
                questions(json),
                json.get("share").asDouble(),
                json.get("standardError").asDouble());
    }

    private String wave(JsonValue json) {
        problems.requireKnown(json.get("group"), "group", keys.known());
        return waves.read(json);
    }

    private List<String> questions(JsonValue json) {
        List<String> questions = new ArrayList<>();
        for (JsonValue id : json.get("questions").items()) {
            problems.requireKnown(id, "question", ids.known());
            questions.add(id.text().orElseThrow());
        }
        return questions;
    }

    private void requireNew(String of, String wave, JsonValue json) {
        String name = of + json.get("group").text().orElseThrow() + (wave.isEmpty() ? "" : ", " + wave);
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

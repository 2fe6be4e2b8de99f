package org.alignunit.survey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.names.NearNames;

/** The waves of a document, and which of them each entry names: one where there are waves, none where there are not. */
final class WaveNames {
    private final SurveyException.Collector problems;
    private final boolean given;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> answered = new LinkedHashSet<>();
    private boolean complete = true;

    WaveNames(JsonValue waves, SurveyException.Collector problems) {
        this.problems = problems;
        given = waves.isPresent();
        if (problems.isClean(waves.pointer())) {
            waves.items().forEach(item -> names.add(item.text().orElseThrow()));
        }
    }

    /** {@return the wave that an entry names; empty where it names none} */
    String read(JsonValue entry) {
        JsonValue wave = entry.get("wave");
        if (wave.isPresent() && given) {
            problems.requireKnown(wave, "wave", names);
        } else if (wave.isPresent()) {
            problems.add(wave.pointer(), "no wave " + wave, "add \"waves\" to the survey, the newest last");
        } else if (given) {
            problems.add(entry.pointer(), "missing \"wave\"", "add one of " + NearNames.list(List.copyOf(names)));
        }
        return wave.text().orElse("");
    }

    /** Notes that somebody stated an opinion in a wave, or may have, where that cannot be read. */
    void answered(String wave) {
        answered.add(wave);
        complete &= names.contains(wave);
    }

    /** {@return all of them, in the order of time} */
    List<String> all() {
        return List.copyOf(names);
    }

    /** Reports the waves in which nobody stated an opinion. */
    void checkAnswered() {
        int index = 0;
        for (String name : names) {
            if (complete && !answered.contains(name)) {
                problems.add(
                        "/waves/" + index,
                        "\"" + name + "\" has no reference with respondents",
                        "add one, or leave the wave out");
            }
            index++;
        }
    }
}

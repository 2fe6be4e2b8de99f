package org.alignunit.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.names.NearNames;

/** Makes introductions of the templates of attributes, with defaults for missing ones. */
final class IntroductionReader {
    private static final Set<String> PLACES = new TreeSet<>(Set.of(Introduction.PERSONA, Introduction.VALUE));

    private final SurveyException.Collector problems;

    IntroductionReader(SurveyException.Collector problems) {
        this.problems = problems;
    }

    /** The templates by attribute. Those of an attribute that no group has are reported. */
    Map<String, Introduction> read(JsonValue attributes, Set<String> known) {
        Map<String, Introduction> introductions = new HashMap<>();
        for (JsonValue templates : attributes.fields().values()) {
            if (!problems.isClean(templates.pointer())) {
                continue;
            }
            String attribute = templates.name();
            if (!known.isEmpty() && !known.contains(attribute)) {
                problems.add(
                        templates.pointer(),
                        "no group has the attribute \"" + attribute + "\"",
                        NearNames.remedy(attribute, known));
            }
            introductions.put(attribute, read(templates));
        }
        return introductions;
    }

    private Introduction read(JsonValue templates) {
        JsonValue answered = templates.get("questionAnswer");
        answered.get("question").text().ifPresent(text -> checkPlaces(answered.get("question"), text, false));
        return new Introduction(
                answered.get("question").text().orElse(Introduction.PLAIN.question()),
                template(answered.get("answer"), Introduction.PLAIN.answer()),
                template(templates.get("biography"), Introduction.PLAIN.biography()),
                template(templates.get("portrait"), Introduction.PLAIN.portrait()));
    }

    private String template(JsonValue json, String otherwise) {
        json.text().ifPresent(text -> checkPlaces(json, text, true));
        return json.text().orElse(otherwise);
    }

    private void checkPlaces(JsonValue json, String text, boolean names) {
        List<String> places = Introduction.PLACE
                .matcher(text)
                .results()
                .map(place -> place.group(1))
                .toList();
        String allowed = PLACES.stream().map(place -> "{" + place + "}").collect(Collectors.joining(" or "));
        for (String place : places) {
            if (!PLACES.contains(place)) {
                problems.add(json.pointer(), "{" + place + "} is not a placeholder", "write " + allowed);
            }
        }
        if (names && places.isEmpty()) {
            problems.add(json.pointer(), "the same for every group", "name the group with " + allowed);
        }
    }
}

package org.alignunit.microdata.mapping.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alignunit.internal.json.Faults;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.names.NearNames;
import org.alignunit.microdata.mapping.CodeEntry;
import org.alignunit.microdata.mapping.MappedQuestion;
import org.alignunit.microdata.mapping.MappedQuestion.PublishedFigure;

/** Reads questions that fit the schema, and checks them. */
final class MappedQuestionReader {
    /** What is published as 0 or 1 has the decimals of a whole percentage. */
    private static final int DECIMALS_OF_PERCENT = 2;

    private final Faults faults;
    private final Set<String> ids;
    private final Set<String> groups;
    private final Set<String> waves;
    private final boolean hasWaves;

    /** Names are those that can be read; none where one cannot, since what refers to an unknown one may mean that. */
    MappedQuestionReader(Faults faults, Set<String> ids, Set<String> groups, Set<String> waves, boolean hasWaves) {
        this.faults = faults;
        this.ids = ids;
        this.groups = groups;
        this.waves = waves;
        this.hasWaves = hasWaves;
    }

    MappedQuestion read(JsonValue json) {
        String id = json.get("id").text().orElseThrow();
        boolean ordinal = json.get("scale").text().orElseThrow().equals("ordinal");
        List<CodeEntry> codes = QuestionCodes.read(json.get("codes"), ordinal, faults);
        Map<String, String> context = new LinkedHashMap<>();
        json.get("context")
                .fields()
                .forEach((name, field) -> context.put(name, field.text().orElseThrow()));
        for (JsonValue other : json.get("similar").items()) {
            if (other.text().orElseThrow().equals(id)) {
                faults.add(other.pointer(), "\"" + id + "\" is the question itself", "name other questions");
            } else {
                faults.requireKnown(other, "question", ids);
            }
        }
        return new MappedQuestion(
                id,
                json.get("column").text().orElse(id),
                json.get("text").text().orElseThrow(),
                context,
                ordinal,
                codes,
                texts(json.get("similar")),
                wordings(json, "text", faults),
                json.get("check").items().stream()
                        .map(figure -> figure(figure, json.get("codes")))
                        .toList());
    }

    /** Other wordings of a field, each new. */
    static List<String> wordings(JsonValue json, String field, Faults faults) {
        Map<String, String> first = new HashMap<>();
        first.put(json.get(field).text().orElseThrow(), json.get(field).pointer());
        for (JsonValue item : json.get("paraphrases").items()) {
            faults.requireNew(
                    item.text().orElseThrow(),
                    item.pointer(),
                    first,
                    item.pointer(),
                    "give each paraphrase words of its own");
        }
        return texts(json.get("paraphrases"));
    }

    private static List<String> texts(JsonValue array) {
        return array.items().stream().map(item -> item.text().orElseThrow()).toList();
    }

    private PublishedFigure figure(JsonValue json, JsonValue codes) {
        faults.requireKnown(json.get("group"), "group", groups);
        if (json.get("wave").isPresent() && !hasWaves) {
            faults.add(json.get("wave").pointer(), "the mapping has no waves", "remove \"wave\", or add \"waves\"");
        } else if (json.get("wave").isPresent()) {
            faults.requireKnown(json.get("wave"), "wave", waves);
        }
        requireOne(json, "code", "option");
        requireOne(json, "respondents", "share");
        requireMapped(json, codes);
        JsonValue share = json.get("share");
        return new PublishedFigure(
                json.get("group").text().orElseThrow(),
                json.get("wave").text().orElse(null),
                json.get("code").isPresent() ? JsonCodes.code(json.get("code")) : null,
                json.get("option").text().orElse(null),
                json.get("respondents").isPresent()
                        ? (Long) json.get("respondents").asLong()
                        : null,
                share.isPresent() ? (Double) share.asDouble() : null,
                decimals(share));
    }

    private static int decimals(JsonValue share) {
        int scale = share.number().map(number -> number.scale()).orElse(0);
        return scale <= 0 ? DECIMALS_OF_PERCENT : scale;
    }

    private void requireOne(JsonValue json, String one, String other) {
        if (json.get(one).isPresent() == json.get(other).isPresent()) {
            faults.add(
                    json.pointer(),
                    (json.get(one).isPresent() ? "both of " : "none of ") + NearNames.list(List.of(one, other)),
                    "give exactly one");
        }
    }

    private void requireMapped(JsonValue figure, JsonValue codes) {
        JsonValue code = figure.get("code");
        if (code.isPresent() && codes.items().stream().noneMatch(entry -> QuestionCodes.names(entry, code))) {
            faults.add(
                    code.pointer(),
                    "the question has no code " + JsonCodes.shown(JsonCodes.code(code)),
                    "name one of its codes");
        }
        Set<String> words = codes.items().stream()
                .flatMap(entry -> entry.get("as").text().stream())
                .collect(Collectors.toSet());
        if (figure.get("option").isPresent() && words.stream().noneMatch(each -> each.contains(QuestionCodes.CODE))) {
            faults.requireKnown(figure.get("option"), "option", words);
        }
    }
}

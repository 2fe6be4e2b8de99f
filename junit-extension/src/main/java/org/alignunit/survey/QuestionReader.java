package org.alignunit.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.names.Lookalikes;
import org.alignunit.internal.names.NearNames;

/** Makes questions of JSON that fits the schema, and checks them. */
final class QuestionReader {
    private final SurveyException.Collector problems;

    QuestionReader(SurveyException.Collector problems) {
        this.problems = problems;
    }

    /** The question, valid or not: the problems are reported. */
    Question read(JsonValue json) {
        Map<String, String> context = new LinkedHashMap<>();
        for (JsonValue field : json.get("context").fields().values()) {
            context.put(field.name(), field.text().orElseThrow());
        }
        List<Option> options = new ArrayList<>();
        for (JsonValue item : json.get("options").items()) {
            options.add(option(item));
        }
        Question question = new Question(
                json.get("id").text().orElseThrow(),
                json.get("text").text().orElseThrow(),
                context,
                json.get("scale").text().orElseThrow().equals("ordinal"),
                options,
                json.get("similar").texts(),
                Wordings.read(json, "text", problems));
        checkOptions(question, json.get("options"));
        return question;
    }

    private static Option option(JsonValue json) {
        return new Option(
                json.get("text").text().orElseThrow(),
                json.get("value").number().map(Number::doubleValue).orElse(null),
                json.get("refusal").isTrue());
    }

    private void checkOptions(Question question, JsonValue options) {
        Map<String, String> first = new HashMap<>();
        for (JsonValue item : options.items()) {
            Option option = option(item);
            problems.requireNew(
                    Lookalikes.of(option.text()),
                    item.pointer(),
                    first,
                    item.get("text").pointer(),
                    "give each option words of its own");
            checkValue(question.ordinal(), option, item);
        }
        List<Option> opinions = question.opinions();
        if (opinions.size() < 2) {
            problems.add(
                    options.pointer(),
                    "options that are not refusals: " + opinions.size(),
                    "offer at least two opinions");
        } else if (question.ordinal()
                && opinions.stream().map(Option::value).distinct().count() == 1
                && opinions.get(0).value() != null) {
            problems.add(
                    options.pointer(),
                    "all opinions have the value " + opinions.get(0).value(),
                    "give them their places on the scale, or make the scale nominal");
        }
    }

    private void checkValue(boolean ordinal, Option option, JsonValue item) {
        boolean given = option.value() != null;
        String name = "\"" + option.text() + "\"";
        if (option.refusal() && given) {
            problems.add(
                    item.get("value").pointer(), "a value for " + name + ", which is a refusal", "remove the value");
        } else if (ordinal && !option.refusal() && !given) {
            problems.add(
                    item.pointer(),
                    name + " has no value on an ordinal scale",
                    "add \"value\", its place on the scale");
        } else if (!ordinal && given) {
            problems.add(
                    item.get("value").pointer(),
                    "a value for " + name + " on a nominal scale",
                    "remove it, or make the scale ordinal");
        }
    }

    /** Checks the names of similar questions, once those of all questions are known; none of them where one cannot be read. */
    void checkSimilar(Question question, String place, Set<String> ids) {
        for (int i = 0; i < question.similar().size(); i++) {
            String id = question.similar().get(i);
            String at = place + "/similar/" + i;
            if (id.equals(question.id())) {
                problems.add(at, "\"" + id + "\" is the question itself", "name other questions");
            } else if (!ids.isEmpty() && !ids.contains(id)) {
                problems.add(at, "no question \"" + id + "\"", NearNames.remedy(id, ids));
            }
        }
    }
}

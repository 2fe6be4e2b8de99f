package org.alignunit.microdata.mapping.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.json.Faults;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.microdata.mapping.PublishedChoices;
import org.alignunit.microdata.mapping.PublishedChoices.OptionOrder;

/** Reads what a mapping that fits the schema decides about published answers. */
final class PublishedChoicesReader {
    private static final List<String> FIELDS =
            List.of("select", "refusals", "opinions", "order", "texts", "respondents");
    private static final List<String> OF_PEOPLE = List.of("weight", "exclude", "rake", "waves", "crosstabs");

    private final Faults faults;

    PublishedChoicesReader(Faults faults) {
        this.faults = faults;
    }

    /** Rejects decisions about published answers in a mapping of microdata. */
    void rejectIn(JsonValue document) {
        reject(document, FIELDS, "microdata");
    }

    private void reject(JsonValue document, List<String> fields, String kind) {
        for (String field : fields) {
            JsonValue json = document.get(field);
            if (json.isPresent() && !json.isNull()) {
                faults.add(json.pointer(), "\"" + field + "\" is of no use for " + kind, "remove it");
            }
        }
    }

    PublishedChoices read(JsonValue document) {
        reject(document, OF_PEOPLE, "published answers");
        if (!FIELDS.stream().allMatch(field -> faults.isClean("/" + field))) {
            return PublishedChoices.ALL;
        }
        JsonValue select = document.get("select");
        Map<String, OptionOrder> order = new LinkedHashMap<>();
        document.get("order").fields().forEach((question, json) -> order.put(question, order(json)));
        Map<String, String> texts = new LinkedHashMap<>();
        document.get("texts")
                .fields()
                .forEach((question, json) -> texts.put(question, json.text().orElseThrow()));
        JsonValue respondents = document.get("respondents");
        return new PublishedChoices(
                select.get("source").text().orElse(null),
                texts(select.get("countries")),
                texts(select.get("questions")),
                texts(document.get("refusals")),
                texts(document.get("opinions")),
                order,
                texts,
                respondents.number().isPresent() ? (Long) respondents.asLong() : null,
                respondents.isPresent());
    }

    private static OptionOrder order(JsonValue json) {
        return json.isArray()
                ? new OptionOrder.Listed(texts(json))
                : json.text().orElseThrow().equals("nominal") ? new OptionOrder.Nominal() : new OptionOrder.ByValue();
    }

    private static List<String> texts(JsonValue array) {
        return array.items().stream().map(item -> item.text().orElseThrow()).toList();
    }
}

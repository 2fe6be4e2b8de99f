package org.alignunit.microdata.mapping.reading;

import java.util.LinkedHashSet;
import java.util.List;
import org.alignunit.internal.json.Faults;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.microdata.aggregate.Where;

/** Reads conditions that fit the schema. */
final class ConditionReader {
    private static final List<String> KINDS = List.of("codes", "from", "to", "below", "above");

    private final Faults faults;

    ConditionReader(Faults faults) {
        this.faults = faults;
    }

    /** The condition; one that is faulty is reported, and met by all. */
    Where read(JsonValue json) {
        if (json.get("all").isPresent()) {
            return new Where.All(
                    json.get("all").items().stream().map(this::read).toList());
        }
        if (json.get("any").isPresent()) {
            return new Where.Any(
                    json.get("any").items().stream().map(this::read).toList());
        }
        if (json.get("not").isPresent()) {
            return new Where.Not(read(json.get("not")));
        }
        List<String> given =
                KINDS.stream().filter(kind -> json.get(kind).isPresent()).toList();
        if (given.size() != (given.contains("from") && given.contains("to") ? 2 : 1) || isHalf(given)) {
            faults.add(
                    json.pointer(),
                    given.isEmpty() ? "nothing is said of the column" : "it says " + String.join(" and ", given),
                    "give \"codes\", both \"from\" and \"to\", \"below\" or \"above\"; join several conditions by"
                            + " \"all\" or \"any\"");
            return Where.ALWAYS;
        }
        return test(json, json.get("column").text().orElseThrow());
    }

    private static boolean isHalf(List<String> given) {
        return given.equals(List.of("from")) || given.equals(List.of("to"));
    }

    private Where test(JsonValue json, String column) {
        if (json.get("codes").isPresent()) {
            return new Where.Codes(column, new LinkedHashSet<>(JsonCodes.codes(json.get("codes"))));
        }
        if (json.get("below").isPresent()) {
            return new Where.Below(column, json.get("below").asDouble());
        }
        if (json.get("above").isPresent()) {
            return new Where.Above(column, json.get("above").asDouble());
        }
        requireOrder(json, faults);
        return new Where.Range(
                column, json.get("from").asDouble(), json.get("to").asDouble());
    }

    /** Reports a range whose ends are the wrong way round. */
    static void requireOrder(JsonValue json, Faults faults) {
        if (json.get("from").asDouble() > json.get("to").asDouble()) {
            faults.add(json.pointer(), "from " + json.get("from") + " is above to " + json.get("to"), "swap them");
        }
    }
}

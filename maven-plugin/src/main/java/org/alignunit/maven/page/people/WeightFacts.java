package org.alignunit.maven.page.people;

import java.util.Locale;
import java.util.Optional;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.page.words.Fact;

/** Says what weights and raking did to the number of people. */
final class WeightFacts {
    private WeightFacts() {}

    /** {@return Kish's size and the design effect of a weight, or that there is none; empty where that is not known} */
    static Optional<Fact> of(JsonValue weight) {
        if (weight.get("column").isNull()) {
            return Optional.of(new Fact("weights", "none"));
        }
        return weight.get("column")
                .text()
                .filter(column -> weight.get("kish").number().isPresent())
                .map(column -> new Fact(
                        String.format(
                                Locale.ROOT,
                                "effective size (Kish) of %s, by weight %s: design effect %s, weighting only",
                                Figures.counted(weight.get("rows").asLong(), "row"),
                                column,
                                figure(weight.get("designEffect"))),
                        whole(weight.get("kish"))));
    }

    /** {@return what raking cost, or that the sample is not raked though margins are known; empty without margins} */
    static String raking(JsonValue raking, JsonValue raked) {
        if (!raking.isObject()) {
            return "";
        }
        String margins = String.join(", ", raking.get("margins").fields().keySet());
        if (raking.get("applied").isTrue() && raked.get("kishAfter").number().isEmpty()) {
            return "Raked to " + margins + ".";
        }
        return raking.get("applied").isTrue()
                ? String.format(
                        Locale.ROOT,
                        "Raked to %s: the effective size went from %s to %s, a design effect of %s (weighting only).",
                        margins,
                        whole(raked.get("kishBefore")),
                        whole(raked.get("kishAfter")),
                        figure(raked.get("designEffect")))
                : "The sample is not raked to " + margins + "."
                        + (far(raked.get("sample"))
                                ? " It differs from the margins by more than chance, and so may its answers."
                                : "");
    }

    private static boolean far(JsonValue sample) {
        return sample.fields().values().stream()
                .anyMatch(margin -> margin.get("lower").asDouble() > 0);
    }

    private static String whole(JsonValue size) {
        return Figures.count(Math.round(size.asDouble()));
    }

    private static String figure(JsonValue number) {
        return String.format(Locale.ROOT, "%.2f", number.asDouble());
    }
}

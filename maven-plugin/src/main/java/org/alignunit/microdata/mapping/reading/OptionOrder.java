package org.alignunit.microdata.mapping.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alignunit.internal.json.Faults;
import org.alignunit.microdata.mapping.CodeEntry;
import org.alignunit.microdata.table.Value;

/** The options that a question's codes stand for, in the order shown: how many, and their places on the scale. */
final class OptionOrder {
    /** As many as a survey file takes. */
    private static final int MOST = 26;

    private final List<Double> values = new ArrayList<>();
    private double opinions;
    private double options;

    OptionOrder(List<CodeEntry> entries) {
        entries.forEach(this::add);
    }

    private void add(CodeEntry entry) {
        if (entry.role() instanceof CodeEntry.Role.Opinion opinion) {
            double codes = opinion.as().contains(QuestionCodes.CODE) ? count(entry.codes()) : 1;
            opinions += codes;
            options += codes;
            if (opinion.value() != null) {
                values.add(opinion.value());
            } else if (opinion.valueIsCode() && entry.codes() instanceof CodeEntry.Codes.Span span) {
                values.addAll(List.of(span.from(), span.to()));
            } else if (opinion.valueIsCode() && entry.codes() instanceof CodeEntry.Codes.Listed listed) {
                listed.values().forEach(code -> values.add(((Value.Numeric) code).number()));
            }
        } else if (entry.role() instanceof CodeEntry.Role.Refusal) {
            options++;
        }
    }

    /** How many options codes are that have words of their own; of a range its whole numbers. */
    private static double count(CodeEntry.Codes codes) {
        return codes instanceof CodeEntry.Codes.Span span
                ? Math.floor(span.to()) - Math.ceil(span.from()) + 1
                : codes instanceof CodeEntry.Codes.Listed listed
                        ? listed.values().size()
                        : 1;
    }

    /** Reports what a survey file would not take, and values that do not follow the order shown. */
    void check(String pointer, boolean ordinal, Faults faults) {
        if (opinions < 2) {
            faults.add(
                    pointer,
                    "options that are not refusals: " + Value.Numeric.text(opinions),
                    "offer at least two opinions");
        } else if (options > MOST) {
            faults.add(
                    pointer,
                    "too many options: " + Value.Numeric.text(options),
                    "offer at most " + MOST + "; join numbers by \"from\" and \"to\" with words of their own");
        } else if (ordinal && values.stream().distinct().count() == 1) {
            faults.add(
                    pointer,
                    "all opinions have the value " + Value.Numeric.text(values.get(0)),
                    "give them their places on the scale, or make the scale nominal");
        } else if (ordinal && turns()) {
            faults.add(
                    pointer,
                    "the values neither rise nor fall in the order shown: "
                            + values.stream().map(Value.Numeric::text).collect(Collectors.joining(", ")),
                    "list the codes in the order shown, and give values that rise or fall with it");
        }
    }

    private boolean turns() {
        boolean rises = false;
        boolean falls = false;
        for (int i = 1; i < values.size(); i++) {
            rises |= values.get(i) > values.get(i - 1);
            falls |= values.get(i) < values.get(i - 1);
        }
        return rises && falls;
    }
}

package org.alignunit.microdata.mapping;

import java.util.List;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/** What some codes of a question stand for. */
public record CodeEntry(Codes codes, Role role) {
    /** Codes of a column. */
    public sealed interface Codes {
        /** Codes that are named. */
        record Listed(List<Value> values) implements Codes {
            /** Copies the list. */
            public Listed {
                values = List.copyOf(values);
            }
        }

        /** Numbers in a range, ends included. */
        record Span(double from, double to) implements Codes {}

        /** No value: an empty cell, the system-missing value, NULL. */
        record Absent() implements Codes {}
    }

    /** What people who have a code did. */
    public sealed interface Role {
        /**
         * They stated an opinion.
         *
         * @param as the option's words, "{code}" stands for the code
         * @param value the place on the scale; null on a nominal one and where {@code valueIsCode}
         * @param valueIsCode whether the code itself is the place on the scale ("{code}")
         * @param confirmed whether the mapping says that this is an opinion, whatever its label reads like
         */
        record Opinion(String as, @Nullable Double value, boolean valueIsCode, boolean confirmed) implements Role {}

        /** They were asked and stated no opinion; {@code as} are the option's words. */
        record Refusal(String as) implements Role {}

        /** They were not asked. */
        record NotAsked() implements Role {}
    }
}

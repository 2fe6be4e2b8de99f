package org.alignunit.microdata.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.Row;

/**
 * The tests of all conditions of a plan, each done once a row whatever uses it. Their outcomes are bits: rows of the same
 * bits are alike in all that the plan asks, so the conditions are worked out once for each pattern of bits that occurs.
 */
final class Outcomes {
    private final Map<Where.Test, Integer> bits = new LinkedHashMap<>();
    private final List<ColumnOutcomes> columns = new ArrayList<>();

    /** The tests in some conditions. */
    Outcomes(DataFile file, List<Where> conditions) {
        conditions.stream().flatMap(Where::tests).forEach(test -> bits.putIfAbsent(test, bits.size()));
        Map<String, List<Where.Test>> byColumn = new HashMap<>();
        bits.keySet()
                .forEach(test -> byColumn.computeIfAbsent(test.column(), name -> new ArrayList<>())
                        .add(test));
        byColumn.forEach((name, tests) -> columns.add(new ColumnOutcomes(
                name.equals(Where.Part.ROW) ? ColumnOutcomes.ROW : file.column(name),
                tests,
                tests.stream().map(bits::get).toList())));
    }

    /** How many longs the bits of a row take. */
    int words() {
        return bits.size() / Long.SIZE + 1;
    }

    /** Sets the bits of the tests that a row meets. */
    void run(Row row, long[] outcome) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).run(row, outcome);
        }
    }

    /** Whether a condition is met, given the outcome of its tests. */
    boolean isMet(Where condition, long[] outcome) {
        return condition.isMet(test -> {
            int bit = bits.get(test);
            return (outcome[bit / Long.SIZE] >>> bit & 1) != 0;
        });
    }
}

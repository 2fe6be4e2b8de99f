package org.alignunit.microdata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;

/** What a column holds, counted in one pass. */
public final class Tally {
    private final Map<Value, Long> counts = new HashMap<>();
    private final Map<Value, Long> missing = new HashMap<>();
    private double sum;
    private long rows;

    /** One for each column of a file. */
    public static List<Tally> of(DataFile file) {
        List<Tally> tallies = new ArrayList<>();
        file.columns().forEach(column -> tallies.add(new Tally()));
        file.forEachRow(row -> {
            for (int i = 0; i < tallies.size(); i++) {
                tallies.get(i).add(row, i);
            }
        });
        return tallies;
    }

    private void add(Row row, int column) {
        rows++;
        Value value = row.value(column);
        if (value instanceof Value.Missing) {
            missing.merge(value, 1L, Long::sum);
            return;
        }
        counts.merge(value, 1L, Long::sum);
        sum += value instanceof Value.Numeric numeric ? numeric.number() : 0;
    }

    /** How often each value occurs. */
    public Map<Value, Long> counts() {
        return counts;
    }

    /** How often each kind of missing value occurs. */
    public Map<Value, Long> missingCounts() {
        return missing;
    }

    /** How many cells are missing. */
    public long missing() {
        return missing.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The sum of all numbers. */
    public double sum() {
        return sum;
    }

    /** How many rows there are. */
    public long rows() {
        return rows;
    }
}

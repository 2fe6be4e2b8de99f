package org.alignunit.microdata.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/** Counts the values of one column; most are small whole numbers. */
final class ColumnCounter {
    private static final int KEPT = 256;

    private final Column column;
    private final int most;
    private final long[] byNumber = new long[KEPT];
    private final Map<Value, long[]> others = new HashMap<>();
    private int unlabelled;
    private boolean complete = true;
    private long missing;
    private long texts;
    private long numbers;
    private long positive;
    private double sum;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;

    ColumnCounter(Column column, int most) {
        this.column = column;
        this.most = most;
    }

    void add(Row row, int place) {
        double number = row.number(place);
        int whole = (int) number;
        if (whole == number && whole >= 0 && whole < KEPT) {
            byNumber[whole]++;
            return;
        }
        char tag = row.missing(place);
        if (tag == Row.SYSTEM) {
            missing++;
        } else if (tag != Row.NONE) {
            count(Value.missing(tag), 1);
        } else if (Double.isNaN(number)) {
            texts++;
            count(Value.of(row.text(place)), 1);
        } else {
            count(number, 1);
        }
    }

    private void count(double number, long rows) {
        Value value = Value.of(number);
        count(value, rows);
        if (!column.missing().covers(value)) {
            numbers += rows;
            positive += number > 0 ? rows : 0;
            sum += number * rows;
            smallest = Math.min(smallest, number);
            largest = Math.max(largest, number);
        }
    }

    private void count(Value value, long rows) {
        long[] count = others.get(value);
        if (count != null) {
            count[0] += rows;
        } else if (isListed(value)) {
            others.put(value, new long[] {rows});
        } else if (complete && unlabelled < most) {
            unlabelled++;
            others.put(value, new long[] {rows});
        } else {
            complete = false;
        }
    }

    private boolean isListed(Value value) {
        return value instanceof Value.Missing
                || column.labels().containsKey(value)
                || column.missing().covers(value);
    }

    /** What was counted. */
    ColumnContents contents(long rows) {
        for (int number = 0; number < KEPT; number++) {
            if (byNumber[number] > 0) {
                count(number, byNumber[number]);
                byNumber[number] = 0;
            }
        }
        List<ColumnContents.ValueCount> values = new ArrayList<>();
        others.forEach((value, count) -> values.add(new ColumnContents.ValueCount(value, count[0])));
        return new ColumnContents(column, rows, missing, complete, listed(values), texts, summary());
    }

    private List<ColumnContents.ValueCount> listed(List<ColumnContents.ValueCount> values) {
        return values.stream()
                .filter(count -> complete || isListed(count.value()))
                .sorted(ValueOrder.COUNTS)
                .toList();
    }

    private ColumnContents.@Nullable NumberSummary summary() {
        return numbers == 0 ? null : new ColumnContents.NumberSummary(numbers, positive, smallest, largest, sum);
    }
}

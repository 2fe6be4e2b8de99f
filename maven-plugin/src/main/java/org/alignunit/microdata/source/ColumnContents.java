package org.alignunit.microdata.source;

import java.util.List;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a column holds.
 *
 * @param column its name, label, value labels and declared missing values
 * @param rows how many rows there are
 * @param missing how many of them have no value: an empty cell, the system-missing value, NULL
 * @param complete whether {@code values} are all that occur
 * @param values how often each value occurs, smallest first: numbers, texts, extended missing values; of too many only
 *     those that have a label or are declared missing, in the same order
 * @param texts how many rows hold a text
 * @param numbers the numbers that are not declared missing; null if there are none
 */
public record ColumnContents(
        Column column,
        long rows,
        long missing,
        boolean complete,
        List<ValueCount> values,
        long texts,
        @Nullable NumberSummary numbers) {
    /** Copies the values. */
    public ColumnContents {
        values = List.copyOf(values);
    }

    /** A value and how many rows have it. */
    public record ValueCount(Value value, long rows) {}

    /**
     * The numbers of a column.
     *
     * @param count how many rows hold one
     * @param positive how many of them are above zero
     */
    public record NumberSummary(long count, long positive, double smallest, double largest, double sum) {
        /** The mean. */
        public double mean() {
            return sum / count;
        }
    }

    /** The share of rows that have a positive number: what a weight covers. */
    public double positiveShare() {
        return numbers == null ? 0 : (double) numbers.positive / rows;
    }
}

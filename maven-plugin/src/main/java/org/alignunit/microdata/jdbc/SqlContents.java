package org.alignunit.microdata.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.alignunit.microdata.source.ColumnContents;
import org.alignunit.microdata.source.ColumnContents.NumberSummary;
import org.alignunit.microdata.source.ColumnContents.ValueCount;
import org.alignunit.microdata.source.ValueOrder;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/** Counts the values of a table's columns: one query a column, and one more where there are too many values. */
final class SqlContents {
    private final SqlTable table;
    private final int most;

    private SqlContents(SqlTable table, int most) {
        this.table = table;
        this.most = most;
    }

    static List<ColumnContents> of(SqlTable table, int most) {
        SqlContents contents = new SqlContents(table, most);
        return table.columns().stream().map(contents::of).toList();
    }

    private ColumnContents of(SqlColumn column) {
        List<ValueCount> all = table.database()
                .query(
                        "count the values of column " + column.name(),
                        Sql.of("SELECT v, COUNT(*) FROM (SELECT " + column.expression() + " AS v FROM " + table.from()
                                + ") p GROUP BY v"),
                        most + 2,
                        row -> new ValueCount(shown(column.read(row, 1).value()), row.getLong(2)));
        long missing = all.stream()
                .filter(count -> count.value() instanceof Value.Missing)
                .mapToLong(ValueCount::rows)
                .sum();
        List<ValueCount> values = merged(all);
        if (values.size() > most) {
            return ofMany(column);
        }
        long rows = all.stream().mapToLong(ValueCount::rows).sum();
        long texts = values.stream()
                .filter(count -> count.value() instanceof Value.Text)
                .mapToLong(ValueCount::rows)
                .sum();
        return new ColumnContents(column.described(), rows, missing, true, values, texts, summary(values));
    }

    /** What is no number shows in a draft, and does not keep the other columns from being described. */
    private static Value shown(Value value) {
        return value instanceof Value.Numeric numeric && !Double.isFinite(numeric.number())
                ? Value.of(Double.toString(numeric.number()))
                : value;
    }

    /** A text like "1.0" is the number that "1" is. */
    private static List<ValueCount> merged(List<ValueCount> all) {
        List<ValueCount> values = new ArrayList<>();
        all.stream()
                .filter(count -> !(count.value() instanceof Value.Missing))
                .sorted(ValueOrder.COUNTS)
                .forEach(count -> {
                    ValueCount last = values.isEmpty() ? null : values.get(values.size() - 1);
                    if (last != null && last.value().equals(count.value())) {
                        values.set(values.size() - 1, new ValueCount(last.value(), last.rows() + count.rows()));
                    } else {
                        values.add(count);
                    }
                });
        return values;
    }

    private static @Nullable NumberSummary summary(List<ValueCount> values) {
        long count = 0;
        long positive = 0;
        double sum = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (ValueCount value : values) {
            if (value.value() instanceof Value.Numeric numeric) {
                count += value.rows();
                positive += numeric.number() > 0 ? value.rows() : 0;
                sum += numeric.number() * value.rows();
                smallest = Math.min(smallest, numeric.number());
                largest = Math.max(largest, numeric.number());
            }
        }
        return count == 0 ? null : new NumberSummary(count, positive, smallest, largest, sum);
    }

    /** Of many texts none is looked at: whether some of them are numbers is not told. */
    private ColumnContents ofMany(SqlColumn column) {
        String numbers = column.isText()
                ? ""
                : ", SUM(CASE WHEN v > 0 THEN 1 ELSE 0 END), MIN(v), MAX(v), SUM(CAST(v AS " + table.doubles() + "))";
        return table.database()
                .query(
                        "sum up column " + column.name(),
                        Sql.of("SELECT COUNT(*), COUNT(v)" + numbers + " FROM (SELECT " + column.expression()
                                + " AS v FROM " + table.from() + ") p"),
                        0,
                        row -> {
                            long rows = row.getLong(1);
                            long known = row.getLong(2);
                            return new ColumnContents(
                                    column.described(),
                                    rows,
                                    rows - known,
                                    false,
                                    List.of(),
                                    column.isText() ? known : 0,
                                    column.isText()
                                            ? null
                                            : new NumberSummary(
                                                    known,
                                                    row.getLong(3),
                                                    Database.sum(row, 4),
                                                    Database.sum(row, 5),
                                                    Database.sum(row, 6)));
                        })
                .get(0);
    }
}

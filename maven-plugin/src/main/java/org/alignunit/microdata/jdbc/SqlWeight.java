package org.alignunit.microdata.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.alignunit.microdata.aggregate.Sums;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.Value;

/**
 * A column of weights: what is asked of it for each group of people.
 *
 * @param place its place among the columns of weights of the plan
 * @param complete whether everybody has a positive weight, so that these need not be counted
 */
record SqlWeight(SqlTable table, SqlColumn column, int place, boolean complete) {
    SqlWeight {
        if (column.isText()) {
            throw table.database()
                    .fault(
                            "column " + column.name() + ": the weight is of type " + column.type(),
                            "name a column of numbers, or write a \"query\" that makes one with CAST");
        }
    }

    /** Its name within the query. */
    String alias() {
        return "w" + place;
    }

    /** The weight as a double, whose square does not overflow. */
    String expression(String doubles) {
        return "CAST(" + column.expression() + " AS " + doubles + ")";
    }

    /** People with a weight, people with a positive one, both sums. */
    List<String> sums() {
        String w = alias();
        String sums = "SUM(" + w + "), SUM(" + w + " * " + w + ")";
        return complete ? List.of(sums) : List.of("COUNT(" + w + ")", "COUNT(NULLIF(" + w + ", 0))", sums);
    }

    /** The columns of the result that {@link #sums()} takes. */
    int width() {
        return complete ? 2 : 4;
    }

    /** People by the state of their weight. */
    record States(long people, long weighted, Sums positive) {
        long zero() {
            return weighted - positive.respondents();
        }

        long missing() {
            return people - weighted;
        }
    }

    /** Reads what was asked. */
    States read(ResultSet row, int at, long people) throws SQLException {
        if (complete) {
            return new States(people, people, new Sums(people, Database.sum(row, at), Database.sum(row, at + 1)));
        }
        return new States(
                people,
                row.getLong(at),
                new Sums(row.getLong(at + 1), Database.sum(row, at + 2), Database.sum(row, at + 3)));
    }

    /** Rejects what is no weight. */
    void check(double smallest, double largest, Sums sums) {
        if (smallest < 0) {
            throw fault(smallest);
        }
        if (!Double.isFinite(largest) || !Double.isFinite(sums.weight()) || !Double.isFinite(sums.squared())) {
            throw fault(Double.isFinite(largest) ? sums.weight() : largest);
        }
    }

    private MicrodataException fault(double weight) {
        return table.database()
                .fault(
                        "column " + column.name() + ": the weight is " + Value.Numeric.text(weight),
                        "name the column of weights");
    }
}

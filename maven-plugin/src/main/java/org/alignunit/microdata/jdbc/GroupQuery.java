package org.alignunit.microdata.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/**
 * One query that counts people by keys and codes: {@code SELECT k0, ..., COUNT(*), SUM(w0), ... FROM (SELECT ...) GROUP BY
 * k0, ...}. Expressions stand within the subquery and have names outside, since engines differ in whether a GROUP BY may
 * repeat an expression.
 *
 * @param questions the columns whose codes are counted
 * @param cuts by column of weights, the limit above which people are counted apart; null for none
 * @param extremes whether the smallest and largest weights are asked for
 */
record GroupQuery(
        SqlTable table,
        List<ColumnKey> keys,
        List<SqlColumn> questions,
        List<SqlWeight> weights,
        List<@Nullable String> cuts,
        boolean extremes) {

    List<AlikePeople> run(String purpose) {
        List<AlikePeople> groups = new ArrayList<>();
        table.database().query(purpose, sql(), 0, row -> {
            AlikePeople group = read(row);
            return group.people() > 0 && groups.add(group);
        });
        return groups;
    }

    private Sql sql() {
        List<Sql> inner = new ArrayList<>();
        List<String> by = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            by.add("k" + i);
            inner.add(keys.get(i).expression().then(" AS k" + i));
        }
        for (int i = 0; i < questions.size(); i++) {
            by.add("a" + i);
            inner.add(Sql.of(questions.get(i).expression() + " AS a" + i));
        }
        weights.forEach(weight -> inner.add(Sql.of(weight.expression(table.doubles()) + " AS " + weight.alias())));
        if (inner.isEmpty()) {
            inner.add(Sql.of("1 AS everybody"));
        }
        Sql people = Sql.of("(SELECT ").then(Sql.join(", ", inner)).then(" FROM " + table.from() + ") p");
        List<String> large = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            if (cuts.get(i) != null) {
                by.add("l" + i);
                large.add("CASE WHEN " + weights.get(i).alias() + " > " + cuts.get(i) + " THEN 1 ELSE 0 END AS l" + i);
            }
        }
        if (!large.isEmpty()) {
            people = Sql.of("(SELECT p.*, " + String.join(", ", large) + " FROM ")
                    .then(people)
                    .then(") q");
        }
        List<String> selected = new ArrayList<>(by);
        selected.add("COUNT(*)");
        weights.forEach(weight -> selected.addAll(weight.sums()));
        if (extremes) {
            weights.forEach(weight -> selected.add("MIN(" + weight.alias() + "), MAX(" + weight.alias() + ")"));
        }
        return Sql.of("SELECT " + String.join(", ", selected) + " FROM ")
                .then(people)
                .then(by.isEmpty() ? "" : " GROUP BY " + String.join(", ", by));
    }

    private AlikePeople read(ResultSet row) throws SQLException {
        int at = 1;
        List<SqlColumn.Known> known = new ArrayList<>();
        for (ColumnKey key : keys) {
            known.add(key.read(table, row, at++));
        }
        List<Value> codes = new ArrayList<>();
        for (SqlColumn question : questions) {
            Value code = question.read(row, at++).value();
            ColumnKey.checkFinite(table, question, code);
            codes.add(code);
        }
        List<Boolean> large = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            large.add(cuts.get(i) != null && row.getInt(at++) == 1);
        }
        long people = row.getLong(at++);
        List<SqlWeight.States> states = new ArrayList<>();
        for (SqlWeight weight : weights) {
            states.add(weight.read(row, at, people));
            at += weight.width();
        }
        List<AlikePeople.Extremes> found = new ArrayList<>();
        for (int i = 0; extremes && i < weights.size(); i++) {
            found.add(new AlikePeople.Extremes(Database.sum(row, at++), Database.sum(row, at++)));
        }
        return new AlikePeople(known, codes, large, people, states, found);
    }
}

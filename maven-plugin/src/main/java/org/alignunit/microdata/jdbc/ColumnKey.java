package org.alignunit.microdata.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.table.Value;

/**
 * What people are grouped by on behalf of the tests of one column. The tests are done here, on values that the engine
 * lists, not in SQL, so that a value meets a test in a database if and only if it does in a file. Values that no test tells
 * apart make one class, known by a number and a value of it; few values are grouped by as they are, which is faster.
 *
 * @param expression what people are grouped by
 * @param classes a value of each class; empty if people are grouped by the values
 */
record ColumnKey(SqlColumn column, Sql expression, List<Value> classes) {
    private static final int MOST_NUMBERS = 256;
    private static final int MOST_TEXTS = 10_000;
    private static final int MOST_GROUPS = 64;
    private static final double LARGEST = 1e300;

    /** Looks at the values of a column. */
    static ColumnKey of(SqlTable table, SqlColumn column, List<Where.Test> tests, boolean numbered) {
        if (tests.get(0) instanceof Where.Part part) {
            return ofParts(table, column, tests, part.of());
        }
        int most = column.isText() ? MOST_TEXTS : MOST_NUMBERS;
        List<SqlColumn.Known> values = table.database()
                .query(
                        "list the values of column " + column.name(),
                        Sql.of("SELECT DISTINCT " + column.expression() + " FROM " + table.from()),
                        most + 1,
                        row -> column.read(row, 1));
        values.forEach(value -> checkFinite(table, column, value.value()));
        if (values.size() > most) {
            return column.isText() ? ofManyTexts(table, column, tests) : ofIntervals(column, tests);
        }
        Map<List<Boolean>, List<SqlColumn.Known>> classes = new LinkedHashMap<>();
        values.forEach(value -> classes.computeIfAbsent(outcome(tests, value.value()), any -> new ArrayList<>())
                .add(value));
        boolean few = values.size() <= Math.min(MOST_GROUPS, 8 * classes.size());
        return few && !(numbered && column.isText())
                ? new ColumnKey(column, Sql.of(column.expression()), List.of())
                : ofClasses(column, List.copyOf(classes.values()));
    }

    /** The hash of {@link Where.Part}. What is no whole number is in no part. */
    private static ColumnKey ofParts(SqlTable table, SqlColumn column, List<Where.Test> tests, int parts) {
        if (!tests.stream().allMatch(Where.Part.class::isInstance)) {
            throw table.database()
                    .fault(
                            "column " + column.name() + " tells people apart, and a condition names it",
                            "name another column as \"respondent\"");
        }
        List<Value> values = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            Where.Part wanted = new Where.Part(column.name(), part, parts);
            double number = 0;
            while (!wanted.isMetBy(Value.of(number))) {
                number++;
            }
            values.add(Value.of(number));
        }
        values.add(Value.missing('.'));
        if (column.isText()) {
            return cases(column, List.of(), parts, values);
        }
        String number = "CAST(" + column.expression() + " AS BIGINT)";
        String spread = "MOD(MOD(ABS(" + number + "), " + Where.Part.PRIME + ") * " + Where.Part.FACTOR + ", "
                + Where.Part.PRIME + ")";
        String part = "MOD(MOD(" + spread + " * " + spread + ", " + Where.Part.PRIME + "), " + parts + ")";
        return cases(
                column,
                List.of(Sql.of(" WHEN " + column.expression() + " = " + number + " THEN " + part)),
                parts,
                values);
    }

    /** Rejects what is neither a number nor NULL. */
    static void checkFinite(SqlTable table, SqlColumn column, Value value) {
        if (value instanceof Value.Numeric numeric && !(Math.abs(numeric.number()) <= LARGEST)) {
            throw table.database()
                    .fault(
                            "column " + column.name() + ": a row holds " + numeric.number()
                                    + ", which is neither a number nor NULL",
                            "write a \"query\" that turns it into NULL");
        }
    }

    private static List<Boolean> outcome(List<Where.Test> tests, Value value) {
        return tests.stream().map(test -> test.isMetBy(value)).toList();
    }

    /** The largest class is what remains of the others. */
    private static ColumnKey ofClasses(SqlColumn column, List<List<SqlColumn.Known>> classes) {
        int rest = 0;
        for (int i = 1; i < classes.size(); i++) {
            rest = classes.get(i).size() > classes.get(rest).size() ? i : rest;
        }
        List<Sql> branches = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            if (i != rest) {
                branches.addAll(branches(column, classes.get(i), i));
            }
        }
        List<Value> values = classes.stream().map(each -> each.get(0).value()).toList();
        return cases(column, branches, rest, values);
    }

    private static List<Sql> branches(SqlColumn column, List<SqlColumn.Known> values, int number) {
        List<Sql> branches = new ArrayList<>();
        if (values.stream().anyMatch(SqlColumn.Known::isNull)) {
            branches.add(Sql.of(" WHEN " + column.expression() + " IS NULL THEN " + number));
        }
        List<Sql.Literal> literals = values.stream()
                .filter(value -> !value.isNull())
                .map(SqlColumn.Known::literal)
                .toList();
        if (!literals.isEmpty()) {
            branches.add(
                    Sql.of(" WHEN ").then(Sql.in(column.expression(), literals)).then(" THEN " + number));
        }
        return branches;
    }

    private static ColumnKey cases(SqlColumn column, List<Sql> branches, int rest, List<Value> values) {
        Sql cases = branches.isEmpty()
                ? Sql.of(Integer.toString(rest))
                : Sql.of("CASE").then(Sql.join("", branches)).then(" ELSE " + rest + " END");
        return new ColumnKey(column, cases, values);
    }

    /** Names of people, say: tests can only name some of them. */
    private static ColumnKey ofManyTexts(SqlTable table, SqlColumn column, List<Where.Test> tests) {
        List<Value> named = new ArrayList<>();
        for (Where.Test test : tests) {
            if (!(test instanceof Where.Codes codes)
                    || codes.codes().stream().anyMatch(code -> code instanceof Value.Numeric)) {
                throw table.database()
                        .fault(
                                "column " + column.name() + ": it has more than " + MOST_TEXTS
                                        + " texts, and a condition asks for a number",
                                "write a \"query\" that makes numbers of them with CAST");
            }
            named.addAll(codes.codes());
        }
        List<SqlColumn.Known> known = named.stream()
                .distinct()
                .map(value -> new SqlColumn.Known(value, new Sql.Literal(value.toString(), true)))
                .toList();
        Map<List<Boolean>, List<SqlColumn.Known>> classes = new LinkedHashMap<>();
        known.forEach(value -> classes.computeIfAbsent(outcome(tests, value.value()), any -> new ArrayList<>())
                .add(value));
        List<Value> values = new ArrayList<>();
        List<Sql> branches = new ArrayList<>();
        classes.values().forEach(each -> {
            branches.addAll(branches(column, each, values.size()));
            values.add(each.get(0).value());
        });
        // no test of texts is met by a number
        values.add(Value.of(0));
        return cases(column, branches, values.size() - 1, values);
    }

    /** Between the limits that tests name, no test tells numbers apart. */
    private static ColumnKey ofIntervals(SqlColumn column, List<Where.Test> tests) {
        TreeSet<Double> limits = new TreeSet<>();
        tests.stream().flatMap(ColumnKey::limits).filter(Double::isFinite).forEach(limits::add);
        List<Value> values = new ArrayList<>(List.of(Value.missing('.')));
        List<Sql> branches = new ArrayList<>();
        branches.add(Sql.of(" WHEN " + column.expression() + " IS NULL THEN 0"));
        if (column.kind() == SqlColumn.Kind.DOUBLE) {
            values.add(Value.of(Double.NaN));
            String largest = Sql.number(LARGEST);
            branches.add(Sql.of(" WHEN NOT (" + column.expression() + " >= -" + largest + " AND " + column.expression()
                    + " <= " + largest + ") THEN 1"));
        }
        for (double limit : limits) {
            branches.add(branch(column, "<", limit, values.size()));
            values.add(Value.of(Math.nextDown(limit)));
            branches.add(branch(column, "<=", limit, values.size()));
            values.add(Value.of(limit));
        }
        values.add(Value.of(limits.isEmpty() ? 0 : Math.nextUp(limits.last())));
        return cases(column, branches, values.size() - 1, values);
    }

    private static Sql branch(SqlColumn column, String compares, double limit, int number) {
        return Sql.of(" WHEN " + column.expression() + " " + compares + " " + Sql.number(limit) + " THEN " + number);
    }

    private static Stream<Double> limits(Where.Test test) {
        if (test instanceof Where.Range range) {
            return Stream.of(range.from(), range.to());
        }
        if (test instanceof Where.Below below) {
            return Stream.of(below.limit());
        }
        if (test instanceof Where.Above above) {
            return Stream.of(above.limit());
        }
        return ((Where.Codes) test)
                .codes().stream().filter(Value.Numeric.class::isInstance).map(code -> ((Value.Numeric) code).number());
    }

    /** The value that a group has, or a value of its class. */
    SqlColumn.Known read(SqlTable table, ResultSet row, int at) throws SQLException {
        SqlColumn.Known known;
        if (classes.isEmpty()) {
            known = column.read(row, at);
        } else {
            int number = row.getInt(at);
            known = new SqlColumn.Known(classes.get(number), new Sql.Literal(Integer.toString(number), false));
        }
        checkFinite(table, column, known.value());
        return known;
    }
}

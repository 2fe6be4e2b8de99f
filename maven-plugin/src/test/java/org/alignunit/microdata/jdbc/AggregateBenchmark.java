package org.alignunit.microdata.jdbc;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alignunit.microdata.DataFiles;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.aggregate.Aggregator;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.mapping.JdbcAccess;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Value;

/**
 * What an aggregate of 5 million people, 20 questions and 4 attributes costs: from CSV beside DuckDB's one query over the
 * same file, and over JDBC beside the 80 plain queries, in one run. Arguments: a folder, and how many people.
 */
final class AggregateBenchmark {
    private static final int QUESTIONS = 20;
    private static final int ATTRIBUTES = 4;
    private static final int LEVELS = 4;

    private AggregateBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/aggregate-benchmark");
        int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000_000;
        Files.createDirectories(folder);
        Path csv = folder.resolve("people-" + people + ".csv");
        if (!Files.exists(csv)) {
            write(csv, people);
        }
        Path database = folder.resolve("people-" + people + ".db");
        Files.deleteIfExists(database);
        String one = "SELECT " + names('a', ATTRIBUTES) + ", question, code, COUNT(*), SUM(w), SUM(w * w) FROM"
                + " (UNPIVOT (SELECT * FROM read_csv('" + csv + "')) ON " + names('q', QUESTIONS)
                + " INTO NAME question VALUE code) GROUP BY ALL";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database)) {
            run(connection, "CREATE TABLE people AS SELECT * FROM read_csv('" + csv + "')");
        }
        List<String> plain = new ArrayList<>();
        for (int question = 0; question < QUESTIONS; question++) {
            for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
                plain.add("SELECT a" + attribute + ", q" + question + ", COUNT(*), SUM(w), SUM(w * w) FROM people"
                        + " GROUP BY a" + attribute + ", q" + question);
            }
        }
        for (int round = 0; round < 3; round++) {
            double query = seconds(() -> {
                try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
                    run(connection, one);
                }
            });
            double file = seconds(() -> Aggregator.of(DataFiles.open(csv, ReadOptions.defaults()), plan()));
            double queries = seconds(() -> {
                try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database)) {
                    for (String sql : plain) {
                        run(connection, sql);
                    }
                }
            });
            double table = seconds(() -> {
                try (JdbcMicrodata data = JdbcMicrodata.open(
                        JdbcAccess.of("jdbc:duckdb:" + database, "people", null, null, null), variable -> null)) {
                    data.aggregate(plan());
                }
            });
            System.out.printf(
                    Locale.ROOT,
                    "%,d people: CSV %.1f s, DuckDB's one query over it %.1f s, ratio %.2f; JDBC %.1f s, 80 plain queries"
                            + " %.1f s, ratio %.2f; heap at most %d MB%n",
                    people,
                    file,
                    query,
                    file / query,
                    table,
                    queries,
                    table / queries,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    private static double seconds(Step step) throws SQLException {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getDouble(rows.getMetaData().getColumnCount());
                    }
                }
            }
        }
    }

    private static String names(char letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + "" + i).collect(Collectors.joining(", "));
    }

    private static AggregatePlan plan() {
        List<Where> groups = new ArrayList<>();
        for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
            for (int level = 1; level <= LEVELS; level++) {
                groups.add(new Where.Codes("a" + attribute, Set.of(Value.of(level))));
            }
        }
        return new AggregatePlan(
                IntStream.range(0, QUESTIONS).mapToObj(i -> "q" + i).toList(),
                groups,
                List.of(),
                List.of(AggregatePlan.Wave.all("w")),
                List.of());
    }

    private static void write(Path csv, int people) throws IOException {
        Random random = new Random(5);
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write((names('a', ATTRIBUTES) + ",w," + names('q', QUESTIONS)).replace(" ", ""));
            StringBuilder row = new StringBuilder();
            for (int person = 0; person < people; person++) {
                row.setLength(0);
                row.append('\n');
                for (int i = 0; i < ATTRIBUTES; i++) {
                    row.append(1 + random.nextInt(LEVELS)).append(',');
                }
                row.append((1 + random.nextInt(40_000)) / 10_000.0);
                for (int i = 0; i < QUESTIONS; i++) {
                    int code = random.nextInt(7);
                    row.append(',').append(code == 6 ? 9999 : code);
                }
                out.append(row);
            }
        }
    }
}

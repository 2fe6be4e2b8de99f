package org.alignunit.microdata.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Synthetic people with what goes wrong between files and databases: quotes, blanks, NULL, numbers as texts. */
final class People {
    static final String QUESTION = "it's \"q2\"";
    static final List<String> NAMES = List.of(
            "id",
            "sex",
            "age",
            "Größe",
            "region",
            "year",
            "w1",
            "w2",
            "duration",
            "score",
            "fast",
            "q1",
            QUESTION,
            "number");
    private static final String[] REGIONS = {"north", "Île-de-France", "O'Brien \"east\"", "צפון", "4", "a;b\\"};
    private static final String[] ANSWERS = {"yes", "no", "don't know", "2", "2.0", " 2", "other, namely", "आँ", "7 "};

    private People() {}

    /** Rows of cells as CSV writes them; null for none. */
    static List<@Nullable String[]> rows(int count) {
        Random random = new Random(20_221);
        List<@Nullable String[]> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            int year = random.nextInt(10) == 0 ? 2020 : random.nextBoolean() ? 2018 : 2021;
            rows.add(new String[] {
                "r" + row,
                any(random, 30, random.nextBoolean() ? "m" : "fx"),
                any(random, 20, Integer.toString(16 + random.nextInt(80))),
                any(random, 9, Integer.toString(150 + random.nextInt(50)) + ".5"),
                any(random, 15, REGIONS[random.nextInt(REGIONS.length)]),
                Integer.toString(year),
                year == 2018 ? any(random, 25, weight(random)) : "-1",
                any(random, 25, weight(random)),
                any(random, 40, Integer.toString(random.nextInt(4000))),
                any(random, 40, Double.toString(random.nextInt(3000) / 7.0)),
                any(random, 10, Boolean.toString(random.nextBoolean())),
                any(random, 12, random.nextInt(6) == 0 ? "9999" : Integer.toString(random.nextInt(5) + 1)),
                any(random, 12, ANSWERS[random.nextInt(ANSWERS.length)]),
                Integer.toString(7 * row)
            });
        }
        return rows;
    }

    private static @Nullable String any(Random random, int percentOfNone, String value) {
        return random.nextInt(100) < percentOfNone ? null : value;
    }

    private static String weight(Random random) {
        return random.nextInt(20) == 0 ? "0" : (1 + random.nextInt(40_000)) / 10_000.0 + "";
    }

    /** Writes the file. */
    static Path csv(Path folder, List<@Nullable String[]> rows) throws IOException {
        StringBuilder text = new StringBuilder(line(NAMES.toArray(String[]::new)));
        rows.forEach(row -> text.append(line(row)));
        return Files.writeString(folder.resolve("people.csv"), text);
    }

    private static String line(@Nullable String[] cells) {
        return String.join(
                        ",",
                        Arrays.stream(cells)
                                .map(cell -> cell == null ? "" : '"' + cell.replace("\"", "\"\"") + '"')
                                .toList())
                + "\n";
    }

    /** Fills the table. */
    static void table(Engine engine, Path folder, List<@Nullable String[]> rows) throws SQLException {
        String real = engine == Engine.DUCKDB ? "DOUBLE" : "DOUBLE PRECISION";
        List<String> types = List.of(
                "VARCHAR(20)",
                "CHAR(5)",
                "INTEGER",
                "DECIMAL(6, 2)",
                "VARCHAR(40)",
                "SMALLINT",
                real,
                "NUMERIC(12, 4)",
                "BIGINT",
                real,
                "BOOLEAN",
                "INTEGER",
                "VARCHAR(40)",
                "INTEGER");
        StringBuilder table = new StringBuilder("CREATE TABLE people (");
        for (int i = 0; i < types.size(); i++) {
            table.append(i == 0 ? "" : ", ")
                    .append('"')
                    .append(NAMES.get(i).replace("\"", "\"\""))
                    .append("\" ")
                    .append(types.get(i));
        }
        engine.run(folder, "DROP TABLE IF EXISTS people", table + ")");
        if (engine == Engine.DUCKDB) {
            String cells = IntStream.range(0, types.size())
                    .mapToObj(i -> "CAST(#" + (i + 1) + " AS " + types.get(i) + ")")
                    .collect(Collectors.joining(", "));
            engine.run(
                    folder,
                    "INSERT INTO people SELECT " + cells + " FROM read_csv('" + folder.resolve("people.csv")
                            + "', all_varchar = true, header = true, quote = '\"', escape = '\"')");
            return;
        }
        String cells = types.stream().map(type -> "CAST(? AS " + type + ")").collect(Collectors.joining(", "));
        try (Connection connection = engine.connect(folder)) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO people SELECT " + cells)) {
                for (@Nullable String[] row : rows) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setString(i + 1, row[i]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }
}

package org.alignunit.microdata.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * One mapping makes the same survey file of a file and of Trino, a distributed engine. Profile {@code trino} brings it; it needs
 * a later Java than this is compiled for, so its classes are found by their names.
 */
@EnabledIfSystemProperty(named = "trino", matches = "true")
class TrinoImportTests {
    private static final int ROWS = 3000;
    private static final int ROWS_AT_ONCE = 500;
    private static final List<String> TYPES = List.of(
            "VARCHAR",
            "VARCHAR",
            "INTEGER",
            "DECIMAL(6, 2)",
            "VARCHAR",
            "SMALLINT",
            "DOUBLE",
            "DECIMAL(12, 4)",
            "BIGINT",
            "DOUBLE",
            "BOOLEAN",
            "INTEGER",
            "VARCHAR",
            "INTEGER");

    @TempDir
    private Path folder;

    @Test
    void trino_gives_the_survey_file_of_a_csv_file() throws Exception {
        List<String[]> rows = People.rows(ROWS);
        People.csv(folder, rows);
        JdbcImportTests imports = new JdbcImportTests(folder);
        String expected = imports.imported("{\"file\": \"people.csv\"}");
        try (AutoCloseable server = start()) {
            URI uri = (URI) call(call(server, "getCoordinator"), "getBaseUrl");
            String url = "jdbc:trino://" + uri.getHost() + ":" + uri.getPort() + "/memory/default";
            fill(url, rows);

            String found = imports.imported(
                    "{\"jdbc\": \"" + url + "\", \"table\": \"people\", \"user\": \"env:TRINO_USER\"}");

            assertThat(found).isEqualTo(expected);
            System.out.println("Trino: "
                    + expected.lines()
                            .filter(line -> line.contains("\"counts\""))
                            .count() + " references and crosstabs of " + ROWS + " people agree");
        }
    }

    private static AutoCloseable start() throws Exception {
        Object session = call(
                call(
                        call(
                                Class.forName("io.trino.testing.TestingSession")
                                        .getMethod("testSessionBuilder")
                                        .invoke(null),
                                "setCatalog",
                                "memory"),
                        "setSchema",
                        "default"),
                "build");
        Class<?> type = Class.forName("io.trino.testing.DistributedQueryRunner");
        Object runner = call(
                type.getMethod("builder", Class.forName("io.trino.Session")).invoke(null, session), "build");
        type.getMethod("installPlugin", Class.forName("io.trino.spi.Plugin"))
                .invoke(
                        runner,
                        Class.forName("io.trino.plugin.memory.MemoryPlugin")
                                .getConstructor()
                                .newInstance());
        type.getMethod("createCatalog", String.class, String.class, Map.class)
                .invoke(runner, "memory", "memory", Map.of());
        return (AutoCloseable) runner;
    }

    private static Object call(Object target, String method, String... arguments) throws ReflectiveOperationException {
        Class<?>[] types = new Class<?>[arguments.length];
        Arrays.fill(types, String.class);
        return target.getClass().getMethod(method, types).invoke(target, (Object[]) arguments);
    }

    private static void fill(String url, List<String[]> rows) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, "test", null);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE people (" + columns() + ")");
            for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
                statement.execute("INSERT INTO people SELECT " + casts() + " FROM (VALUES "
                        + rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)).stream()
                                .map(TrinoImportTests::values)
                                .collect(Collectors.joining(", "))
                        + ") AS texts (" + each(i -> "t" + i) + ")");
            }
        }
    }

    private static String columns() {
        return each(i -> '"' + People.NAMES.get(i).replace("\"", "\"\"") + "\" " + TYPES.get(i));
    }

    private static String casts() {
        return each(i -> "CAST(t" + i + " AS " + TYPES.get(i) + ")");
    }

    private static String each(IntFunction<String> column) {
        return IntStream.range(0, TYPES.size()).mapToObj(column).collect(Collectors.joining(", "));
    }

    private static String values(String[] row) {
        return Arrays.stream(row)
                .map(text -> text == null ? "NULL" : "'" + text.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }
}

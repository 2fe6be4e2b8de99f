package org.alignunit.microdata.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.mapping.JdbcAccess;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.Value;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcFaultTests {
    @TempDir
    private Path folder;

    private AbstractThrowableAssert<?, ?> refused(Engine engine, String table, String question, String weight) {
        return refused(engine, table, question, List.of(AggregatePlan.Wave.all(weight)));
    }

    private AbstractThrowableAssert<?, ?> refused(
            Engine engine, String table, String question, List<AggregatePlan.Wave> waves) {
        return assertThatThrownBy(() -> {
                    try (JdbcMicrodata people = engine.table(folder, table)) {
                        people.aggregate(new AggregatePlan(List.of(question), List.of(), List.of(), waves, List.of()));
                    }
                })
                .isInstanceOf(MicrodataException.class);
    }

    @ParameterizedTest
    @EnumSource
    void faults_of_the_data_name_table_and_column(Engine engine) throws SQLException {
        engine.run(
                folder,
                "DROP TABLE IF EXISTS faults",
                "CREATE TABLE faults (q INTEGER, w INTEGER, sex VARCHAR(5), x "
                        + (engine == Engine.DUCKDB ? "DOUBLE" : "DOUBLE PRECISION") + ")",
                "INSERT INTO faults VALUES (1, 2, 'm', CAST('NaN' AS "
                        + (engine == Engine.DUCKDB ? "DOUBLE" : "DOUBLE PRECISION") + ")), (2, -3, 'f', 1)",
                "DROP TABLE IF EXISTS nobody",
                "CREATE TABLE nobody (q INTEGER, w INTEGER)");

        refused(engine, "faults", "q", "w").hasMessageMatching("(?i).*: column w: the weight is -3; .*");
        refused(engine, "faults", "q", "x").hasMessageContaining("the weight is NaN");
        refused(engine, "faults", "x", (String) null).hasMessageContaining("a row holds NaN");
        refused(engine, "faults", "q", "sex").hasMessageContaining("the weight is of type");
        refused(engine, "faults", "qu", (String) null)
                .hasMessageMatching("(?is).*has no column \"qu\"; its columns are q, ....*");
        refused(engine, "fault", "q", (String) null)
                .hasMessageStartingWith("table fault of jdbc:")
                .hasMessageMatching("(?is).*there is no such table; there are faults.*");
        refused(engine, "nobody", "q", (String) null).hasMessageContaining("it holds no rows");
        refused(
                        engine,
                        "faults",
                        "q",
                        List.of(
                                new AggregatePlan.Wave("a", new Where.Codes("sex", Set.of(Value.of("m"))), null),
                                new AggregatePlan.Wave("b", new Where.Above("q", 0), null)))
                .hasMessageContaining("1 rows with sex m, q 1 lie in 2 waves");
    }

    @Test
    void a_query_that_the_engine_rejects_is_told_in_its_words() {
        assertThatThrownBy(() -> Engine.POSTGRESQL.query(folder, "SELECT q FROM nowhere"))
                .isInstanceOf(MicrodataException.class)
                .hasMessageContaining("it cannot run the query: ERROR: relation \"nowhere\" does not exist");
    }

    @Test
    void two_columns_of_one_name_are_rejected() throws SQLException {
        assertThatThrownBy(() -> Engine.POSTGRESQL.query(folder, "SELECT 1 AS q, 2 AS q"))
                .hasMessageContaining("it has two columns \"q\"; give each a name of its own in the query");
    }

    @Test
    void a_driver_that_is_not_there_is_named() {
        assertThatThrownBy(() -> open("jdbc:trino://localhost/hive", null))
                .hasMessage("table people of jdbc:trino://localhost/hive: there is no driver for this URL; add"
                        + " io.trino:trino-jdbc to the <dependencies> of alignunit-maven-plugin in the POM");
        assertThatThrownBy(() -> open("jdbc:other:x", null))
                .hasMessageContaining("add the driver to the <dependencies>");
    }

    @Test
    void a_variable_that_is_not_set_is_named() {
        assertThatThrownBy(() -> open("jdbc:postgresql://localhost/people", "env:NO_SUCH_VARIABLE"))
                .hasMessageContaining("the environment variable NO_SUCH_VARIABLE is not set, which holds the password");
    }

    @Test
    void a_server_that_does_not_answer_is_told() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThatThrownBy(() -> open("jdbc:postgresql://localhost:" + free + "/people", null))
                .hasMessageContaining("it cannot be reached: ")
                .hasMessageEndingWith("; check host and port, and that the server runs");
    }

    @Test
    void no_file_is_made_where_a_database_was_expected() {
        Path none = folder.resolve("none.db");

        assertThatThrownBy(() -> open("jdbc:duckdb:" + none, null)).hasMessageContaining("it cannot be reached");
        assertThat(none).doesNotExist();
    }

    @Test
    void nothing_can_be_written() throws SQLException {
        Engine.POSTGRESQL.run(folder, "DROP SEQUENCE IF EXISTS counter", "CREATE SEQUENCE counter");

        try (JdbcMicrodata writing = Engine.POSTGRESQL.query(folder, "SELECT nextval('counter') AS q")) {
            assertThatThrownBy(() -> writing.contents(10))
                    .hasMessageContaining("it cannot count the values of column q: ERROR: cannot execute nextval()"
                            + " in a read-only transaction");
        }
    }

    private static void open(String url, String password) {
        JdbcMicrodata.open(JdbcAccess.of(url, "people", null, null, password), variable -> null)
                .close();
    }
}

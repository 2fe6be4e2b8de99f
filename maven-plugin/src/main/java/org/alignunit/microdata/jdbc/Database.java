package org.alignunit.microdata.jdbc;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.table.MicrodataException;
import org.jspecify.annotations.Nullable;

/** A connection that is only read from. Messages name the table, what was asked, and what the engine said of it. */
final class Database implements AutoCloseable {
    private static final int FETCHED = 10_000;

    private final Connection connection;
    private final String source;
    private final @Nullable String password;

    private Database(Connection connection, String source, @Nullable String password) {
        this.connection = connection;
        this.source = source;
        this.password = password;
    }

    /** Reads a row of a result. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Connects.
     *
     * @param environment the variables that hold credentials
     */
    static Database connect(DataSource.JdbcSource source, UnaryOperator<@Nullable String> environment) {
        String name = (source.table() == null ? "the query" : "table " + source.table()) + " of " + source.url();
        Properties properties = new Properties();
        String password = variable(name, "password", source.password(), environment, properties);
        variable(name, "user", source.user(), environment, properties);
        if (source.url().matches("jdbc:duckdb:(?!:memory:).+")) {
            // else it would make an empty database where none is
            properties.setProperty("duckdb.read_only", "true");
        }
        if (source.url().startsWith("jdbc:postgresql:")) {
            // else only what stands in a transaction is kept from writing
            properties.setProperty("readOnlyMode", "always");
        }
        Driver driver = Drivers.of(source.url(), Database.class.getClassLoader())
                .orElseThrow(() -> new MicrodataException(
                        name, "there is no driver for this URL", Drivers.remedy(source.url()), null));
        try {
            Connection connection = driver.connect(source.url(), properties);
            if (connection == null) {
                throw new SQLException("the driver does not take this URL");
            }
            restrict(connection);
            return new Database(connection, name, password);
        } catch (SQLException e) {
            throw new MicrodataException(
                    name, "it cannot be reached: " + message(e, password), unreachable(e, source), e);
        }
    }

    private static @Nullable String variable(
            String name,
            String field,
            @Nullable String variable,
            UnaryOperator<@Nullable String> environment,
            Properties properties) {
        if (variable == null) {
            return null;
        }
        String value = environment.apply(variable);
        if (value == null) {
            throw new MicrodataException(
                    name,
                    "the environment variable " + variable + " is not set, which holds the " + field,
                    "set it",
                    null);
        }
        properties.setProperty(field, value);
        return value;
    }

    /** A driver may refuse this; then the user's rights decide. */
    private static void restrict(Connection connection) {
        try {
            connection.setReadOnly(true);
        } catch (SQLException e) {
            // nothing is written in any case
        }
    }

    private static String unreachable(SQLException e, DataSource.JdbcSource source) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return "check host and port, and that the server runs";
            }
        }
        return source.user() == null || source.password() == null
                ? "check the URL; credentials go into \"user\" and \"password\" as env:NAME"
                : "check the URL, and what " + source.user() + " and " + source.password() + " hold";
    }

    private static String message(SQLException e, @Nullable String password) {
        String message = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
        return password == null || password.isEmpty() ? message : message.replace(password, "***");
    }

    /** The table's or query's name in messages. */
    String source() {
        return source;
    }

    Connection connection() {
        return connection;
    }

    /**
     * Does what asks several queries, which see one state of the table where the engine knows how. No query in it may be
     * ended before its result is read: Trino then gives up the whole transaction.
     */
    <T> T frozen(Supplier<T> queries) {
        boolean frozen = freeze();
        T result = queries.get();
        if (frozen) {
            thaw();
        }
        return result;
    }

    private boolean freeze() {
        try {
            int isolation = Connection.TRANSACTION_REPEATABLE_READ;
            if (!connection.getMetaData().supportsTransactionIsolationLevel(isolation)) {
                return false;
            }
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            return true;
        } catch (SQLException e) {
            // a table that changes meanwhile is found by its numbers of rows
            return false;
        }
    }

    private void thaw() {
        try {
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw refused("end its transaction", e);
        }
    }

    /**
     * Asks.
     *
     * @param purpose what for, as in "it cannot count the answers to q1"
     * @param most how many rows of the result are read at most; 0 for all
     */
    <T> List<T> query(String purpose, Sql sql, int most, RowReader<T> reader) {
        try {
            return ask(sql, most, reader);
        } catch (SQLTimeoutException e) {
            throw fault(
                    "it took too long to " + purpose + ": " + message(e, password), "raise the limit in the URL", e);
        } catch (SQLException e) {
            throw fault(
                    "it cannot " + purpose + ": " + message(e, password),
                    "try this in the engine's own tool: " + sql.text(),
                    e);
        }
    }

    /** Asks for what may be refused. */
    <T> List<T> ask(Sql sql, int most, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            statement.setMaxRows(most);
            if (most == 0) {
                statement.setFetchSize(FETCHED);
            }
            for (int i = 0; i < sql.parameters().size(); i++) {
                statement.setString(i + 1, sql.parameters().get(i));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        }
    }

    /** What is wrong if the engine refuses. */
    MicrodataException refused(String purpose, @Nullable SQLException e) {
        return fault(
                "it cannot " + purpose + (e == null ? "" : ": " + message(e, password)),
                "try it in the engine's own tool",
                e);
    }

    /** A sum, the smallest or the largest of some numbers; 0 if there are none: drivers differ in what they make of NULL. */
    static double sum(ResultSet row, int at) throws SQLException {
        double number = row.getDouble(at);
        return row.wasNull() ? 0 : number;
    }

    MicrodataException fault(String fault, String remedy) {
        return fault(fault, remedy, null);
    }

    private MicrodataException fault(String fault, String remedy, @Nullable Throwable cause) {
        return new MicrodataException(source, fault, remedy, cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // everything was read
        }
    }
}

package org.alignunit.microdata.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.mapping.JdbcAccess;
import org.jspecify.annotations.Nullable;

/** Databases to ask: real ones, each of a dialect of its own. */
enum Engine {
    DUCKDB {
        @Override
        String url(Path folder) {
            return "jdbc:duckdb:" + folder.resolve("people.db");
        }
    },
    POSTGRESQL {
        @Override
        String url(Path folder) {
            return Server.RUNNING.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");
        }
    },
    H2 {
        @Override
        String url(Path folder) {
            return "jdbc:h2:" + folder.resolve("people");
        }
    };

    /** Started when first asked for; ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final Map<String, String> ENVIRONMENT = Map.of("PEOPLE_USER", "postgres", "PEOPLE_PASSWORD", "");

    abstract String url(Path folder);

    /** Runs statements. */
    void run(Path folder, String... statements) throws SQLException {
        try (Connection connection = connect(folder);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    Connection connect(Path folder) throws SQLException {
        return DriverManager.getConnection(url(folder), "postgres", "");
    }

    DataSource.JdbcSource source(Path folder, @Nullable String table, @Nullable String query) {
        boolean guarded = this != DUCKDB;
        return JdbcAccess.of(
                url(folder), table, query, guarded ? "env:PEOPLE_USER" : null, guarded ? "env:PEOPLE_PASSWORD" : null);
    }

    JdbcMicrodata table(Path folder, String table) {
        return JdbcMicrodata.open(source(folder, table, null), ENVIRONMENT::get);
    }

    JdbcMicrodata query(Path folder, String query) {
        return JdbcMicrodata.open(source(folder, null, query), ENVIRONMENT::get);
    }
}

package org.alignunit.microdata.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.text.Names;
import org.jspecify.annotations.Nullable;

/**
 * The table or query that is asked, and its columns.
 *
 * @param from what stands after FROM
 * @param doubles what the engine calls a number of 64 bits
 */
record SqlTable(Database database, String from, String doubles, List<SqlColumn> columns) {
    private static final Set<String> OF_THE_SYSTEM = Set.of("information_schema", "pg_catalog", "sys", "system");

    /** Finds the table as the mapping names it; a name that SQL does not take as it stands is quoted. */
    static SqlTable of(Database database, DataSource.JdbcSource source) {
        try {
            DatabaseMetaData engine = database.connection().getMetaData();
            SQLException first = null;
            String doubles = doubles(engine);
            for (String from : candidates(source, engine.getIdentifierQuoteString())) {
                try {
                    return new SqlTable(database, from, doubles, columns(database, engine, from, doubles));
                } catch (SQLException e) {
                    first = first == null ? e : first;
                }
            }
            throw unknown(database, engine, source.table(), first);
        } catch (SQLException e) {
            throw database.refused("describe its columns", e);
        }
    }

    private static List<String> candidates(DataSource.JdbcSource source, String quote) {
        String table = source.table();
        if (table == null) {
            String query = String.valueOf(source.query()).strip();
            return List.of("(" + (query.endsWith(";") ? query.substring(0, query.length() - 1) : query) + ") people");
        }
        List<String> parts = List.of(table.split("\\."));
        return List.of(
                table,
                String.join(".", parts.stream().map(part -> quoted(part, quote)).toList()),
                quoted(table, quote));
    }

    static String quoted(String name, String quote) {
        return quote.isBlank() ? name : quote + name.replace(quote, quote + quote) + quote;
    }

    private static List<SqlColumn> columns(Database database, DatabaseMetaData engine, String from, String doubles)
            throws SQLException {
        List<SqlColumn> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        String quote = engine.getIdentifierQuoteString();
        try (Statement statement = database.connection().createStatement();
                ResultSet nobody = statement.executeQuery("SELECT * FROM " + from + " WHERE 1 = 0")) {
            ResultSetMetaData types = nobody.getMetaData();
            for (int i = 1; i <= types.getColumnCount(); i++) {
                String name = types.getColumnLabel(i);
                if (!names.add(name)) {
                    throw database.fault(
                            "it has two columns \"" + name + "\"", "give each a name of its own in the query");
                }
                columns.add(column(name, quoted(name, quote), types, i, doubles));
            }
        }
        return List.copyOf(columns);
    }

    private static SqlColumn column(String name, String quoted, ResultSetMetaData types, int at, String doubles)
            throws SQLException {
        String type = types.getColumnTypeName(at);
        int number = types.getColumnType(at);
        String converted = "CAST(" + quoted + " AS " + doubles + ")";
        String java = String.valueOf(types.getColumnClassName(at));
        if (java.equals(Boolean.class.getName())) {
            String text = "CASE WHEN " + quoted + " THEN 'true' WHEN NOT " + quoted + " THEN 'false' END";
            return new SqlColumn(name, type, SqlColumn.Kind.TEXT, text);
        }
        return switch (number) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
                new SqlColumn(name, type, SqlColumn.Kind.WHOLE, quoted);
            case Types.DOUBLE -> new SqlColumn(name, type, SqlColumn.Kind.DOUBLE, quoted);
            case Types.FLOAT, Types.REAL, Types.DECIMAL, Types.NUMERIC ->
                new SqlColumn(name, type, SqlColumn.Kind.DOUBLE, converted);
            // the blanks that fill up a text of fixed length are no part of it
            case Types.CHAR, Types.NCHAR -> new SqlColumn(name, type, SqlColumn.Kind.TEXT, "RTRIM(" + quoted + ")");
            default ->
                java.equals("java.math.BigInteger")
                        ? new SqlColumn(name, type, SqlColumn.Kind.DOUBLE, converted)
                        : new SqlColumn(name, type, SqlColumn.Kind.TEXT, text(quoted, type));
        };
    }

    private static String text(String quoted, String type) {
        return SqlColumn.isTextType(type) ? quoted : "CAST(" + quoted + " AS VARCHAR)";
    }

    /** What the engine calls a number of 64 bits. */
    private static String doubles(DatabaseMetaData engine) {
        Set<String> names = new LinkedHashSet<>();
        try (ResultSet types = engine.getTypeInfo()) {
            while (types.next()) {
                if (types.getInt("DATA_TYPE") == Types.DOUBLE) {
                    names.add(types.getString("TYPE_NAME").toUpperCase(Locale.ROOT));
                }
            }
        } catch (SQLException e) {
            return "DOUBLE PRECISION";
        }
        return names.contains("DOUBLE") ? "DOUBLE" : names.stream().findFirst().orElse("DOUBLE PRECISION");
    }

    private static RuntimeException unknown(
            Database database, DatabaseMetaData engine, @Nullable String table, @Nullable SQLException refusal)
            throws SQLException {
        if (table == null) {
            return database.refused("run the query", refusal);
        }
        String name = table.substring(table.lastIndexOf('.') + 1).replace("\"", "");
        List<String> tables = new ArrayList<>();
        try (ResultSet all = engine.getTables(null, null, "%", null)) {
            while (all.next()) {
                String schema = String.valueOf(all.getString("TABLE_SCHEM")).toLowerCase(Locale.ROOT);
                String kind = String.valueOf(all.getString("TABLE_TYPE"));
                if (!OF_THE_SYSTEM.contains(schema) && (kind.contains("TABLE") || kind.contains("VIEW"))) {
                    tables.add(all.getString("TABLE_NAME"));
                }
            }
        }
        return tables.contains(name) || table.contains("(")
                ? database.refused("describe its columns", refusal)
                : database.fault(
                        "there is no such table",
                        tables.isEmpty() ? "there is none at all" : "there are " + Names.like(name, tables));
    }

    /** The column of a name; where it differs in upper and lower case alone, which engines change, it is meant too. */
    SqlColumn column(String name) {
        List<SqlColumn> alike = columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .toList();
        return alike.stream()
                .filter(column -> alike.size() == 1 || column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> database.fault(
                        "it has no column \"" + name + "\"",
                        "its columns are "
                                + Names.like(
                                        name,
                                        columns.stream().map(SqlColumn::name).toList())));
    }
}

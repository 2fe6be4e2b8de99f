package org.alignunit.microdata.jdbc;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.source.ColumnContents;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.Column;
import org.jspecify.annotations.Nullable;

/** A table of people, or a query, in any database that has a JDBC driver. */
public final class JdbcMicrodata implements Microdata {
    private final SqlTable table;

    private JdbcMicrodata(SqlTable table) {
        this.table = table;
    }

    /**
     * Connects, and reads the names and types of the columns. Close it.
     *
     * @param environment gives the value of an environment variable; null if it is not set
     * @throws org.alignunit.microdata.table.MicrodataException if there is no driver, no connection or no such table
     */
    public static JdbcMicrodata open(DataSource.JdbcSource source, UnaryOperator<@Nullable String> environment) {
        Database database = Database.connect(source, environment);
        try {
            return new JdbcMicrodata(SqlTable.of(database, source));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public List<Column> columns() {
        return table.columns().stream().map(SqlColumn::described).toList();
    }

    @Override
    public List<ColumnContents> contents(int most) {
        return SqlContents.of(table, most);
    }

    @Override
    public Aggregate aggregate(AggregatePlan plan) {
        return SqlAggregator.of(table, plan);
    }

    @Override
    public void close() {
        table.database().close();
    }
}

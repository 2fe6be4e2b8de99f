package org.alignunit.microdata.mapping;

import org.alignunit.microdata.table.ReadOptions;
import org.jspecify.annotations.Nullable;

/** Where microdata lie. */
public sealed interface DataSource {
    /**
     * A file.
     *
     * @param file its name, within the folder of the data or else of the mapping
     * @param format a published form ("opinionqa", "globalopinionqa", "annotations"); null to tell it by the first bytes
     * @param options what the mapping states of the file
     */
    record FileSource(String file, @Nullable String format, ReadOptions options) implements DataSource {}

    /**
     * A table of a database, or a query.
     *
     * @param url the URL of a JDBC driver, without credentials
     * @param table the table; null if there is a query
     * @param query the query; null if there is a table
     * @param user the name of the environment variable that holds the user; null if none is needed
     * @param password the name of the environment variable that holds the password; null if none is needed
     */
    record JdbcSource(
            String url,
            @Nullable String table,
            @Nullable String query,
            @Nullable String user,
            @Nullable String password)
            implements DataSource {}
}

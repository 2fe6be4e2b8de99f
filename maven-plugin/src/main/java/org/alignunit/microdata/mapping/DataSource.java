package org.alignunit.microdata.mapping;

import java.util.Locale;
import org.alignunit.microdata.table.ReadOptions;
import org.jspecify.annotations.Nullable;

/** Where microdata lie. */
public sealed interface DataSource {
    /**
     * A file.
     *
     * @param file its name, within the folder of the data or else of the mapping
     * @param options what the mapping states of the file
     */
    record FileSource(String file, ReadOptions options) implements DataSource {}

    /**
     * A file of what groups answered, as others published it: no row is a person.
     *
     * @param format how it is written
     * @param codebook the file that has the options and their values; null if there is none
     */
    record PublishedSource(
            FileSource file,
            PublishedFormat format,
            @Nullable String codebook,
            PublishedChoices choices) implements DataSource {}

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

    /** How published answers of groups are written. */
    enum PublishedFormat {
        /** Counts of options, by question and group. */
        OPINIONQA("OpinionQA"),
        /** Shares of options, by question and country. */
        GLOBALOPINIONQA("GlobalOpinionQA");

        private final String title;

        PublishedFormat(String title) {
            this.title = title;
        }

        /** The name of the data set. */
        public String title() {
            return title;
        }

        /** The format of a name in a mapping. */
        public static PublishedFormat of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package org.alignunit.microdata.jdbc;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The JDBC drivers that the user has added to the plugin. */
final class Drivers {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("bigquery", "com.google.cloud:google-cloud-bigquery-jdbc"),
            Map.entry("clickhouse", "com.clickhouse:clickhouse-jdbc"),
            Map.entry("databricks", "com.databricks:databricks-jdbc"),
            Map.entry("duckdb", "org.duckdb:duckdb_jdbc"),
            Map.entry("h2", "com.h2database:h2"),
            Map.entry("hive2", "org.apache.hive:hive-jdbc"),
            Map.entry("hsqldb", "org.hsqldb:hsqldb"),
            Map.entry("mariadb", "org.mariadb.jdbc:mariadb-java-client"),
            Map.entry("mysql", "com.mysql:mysql-connector-j"),
            Map.entry("oracle", "com.oracle.database.jdbc:ojdbc11"),
            Map.entry("postgresql", "org.postgresql:postgresql"),
            Map.entry("redshift", "com.amazon.redshift:redshift-jdbc42"),
            Map.entry("snowflake", "net.snowflake:snowflake-jdbc"),
            Map.entry("sqlserver", "com.microsoft.sqlserver:mssql-jdbc"),
            Map.entry("trino", "io.trino:trino-jdbc"));

    private Drivers() {}

    /** The driver of a URL, found by the plugin's class loader: the driver manager sees the launcher's classes only. */
    static Optional<Driver> of(String url, ClassLoader classes) {
        return all(classes).stream().filter(driver -> accepts(driver, url)).findFirst();
    }

    private static List<Driver> all(ClassLoader classes) {
        List<Driver> drivers = new ArrayList<>();
        ServiceLoader.load(Driver.class, classes).stream().forEach(provider -> {
            try {
                drivers.add(provider.get());
            } catch (ServiceConfigurationError e) {
                // another driver than the one that is looked for, or a message that names its dependency
            }
        });
        return drivers;
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    /** What to do where there is no driver. */
    static String remedy(String url) {
        int end = url.indexOf(':', "jdbc:".length());
        String engine = end < 0 ? url.substring("jdbc:".length()) : url.substring("jdbc:".length(), end);
        String dependency = KNOWN.get(engine);
        return "add " + (dependency == null ? "the driver" : dependency)
                + " to the <dependencies> of alignunit-maven-plugin in the POM";
    }
}

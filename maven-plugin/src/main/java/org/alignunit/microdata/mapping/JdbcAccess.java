package org.alignunit.microdata.mapping;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks how a mapping or a command line names a database. Credentials come from the environment only. */
public final class JdbcAccess {
    private static final String ENVIRONMENT = "env:";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern BEFORE_HOST =
            Pattern.compile("//[^/?;#]*@|^jdbc:oracle:\\w+:[^@]+@", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROPERTY = Pattern.compile("[?&;,(:\\s]\\s*([\\w.-]+)\\s*=");
    private static final Pattern CREDENTIAL = Pattern.compile(
            "user|user_?name|usr|uid|login|pass|.*(password|passwd|passphrase|passcode|pwd|secret|token|credential"
                    + "|api_?key|access_?key|private_?key|pvtkey).*");

    private JdbcAccess() {}

    /**
     * A table or a query of a database.
     *
     * @param user {@code env:NAME}; null if none is needed
     * @param password {@code env:NAME}; null if none is needed
     * @throws IllegalArgumentException if it cannot be used; the message names the fault and the remedy, and no secret
     */
    public static DataSource.JdbcSource of(
            String url,
            @Nullable String table,
            @Nullable String query,
            @Nullable String user,
            @Nullable String password) {
        if (!url.startsWith("jdbc:")) {
            throw new IllegalArgumentException("\"jdbc\" is no URL of a JDBC driver; it begins with \"jdbc:\"");
        }
        rejectCredentials(url);
        if ((table == null) == (query == null)) {
            throw new IllegalArgumentException(
                    table == null
                            ? "neither \"table\" nor \"query\" is given; name the table that holds the people"
                            : "both \"table\" and \"query\" are given; leave one out");
        }
        return new DataSource.JdbcSource(url, table, query, variable("user", user), variable("password", password));
    }

    private static void rejectCredentials(String url) {
        if (BEFORE_HOST.matcher(url).find()) {
            throw credentials(url, "credentials before \"@\"");
        }
        Matcher properties = PROPERTY.matcher(decoded(url));
        while (properties.find()) {
            String name = properties.group(1);
            if (CREDENTIAL.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                throw credentials(url, "\"" + name + "\"");
            }
        }
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private static IllegalArgumentException credentials(String url, String what) {
        String driver = url.substring(0, url.indexOf(':', "jdbc:".length()) + 1);
        return new IllegalArgumentException("the URL " + (driver.isEmpty() ? "" : driver + "... ") + "holds " + what
                + "; write \"user\": \"env:DB_USER\" and \"password\": \"env:DB_PASSWORD\", and set these variables");
    }

    private static @Nullable String variable(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String name = text.startsWith(ENVIRONMENT) ? text.substring(ENVIRONMENT.length()) : "";
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\"" + field + "\" does not name an environment variable; write \"env:DB_"
                            + field.toUpperCase(Locale.ROOT) + "\" and set this variable");
        }
        return name;
    }
}

package org.alignunit.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.alignunit.microdata.draft.DraftRun;
import org.alignunit.microdata.mapping.JdbcAccess;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a mapping from microdata: every column, code, label and count of a file or of a table, with everything left to decide.
 * Writes <code>src/test/alignunit/imports/&lt;id&gt;.json</code>, and never overwrites it.
 */
@Mojo(name = "describe", threadSafe = true)
public final class DescribeMojo extends AlignUnitMojo {
    /** The data file: CSV, SPSS (.sav, .zsav) or Stata (.dta). Also <code>-Dfile</code>. */
    @Parameter(property = "alignunit.describe.file")
    private @Nullable String file;

    /** The data file, by a shorter name for the command line. */
    @Parameter(property = "file")
    private @Nullable String shortFile;

    /** The character encoding of the file, where it does not tell, or not the right one. */
    @Parameter(property = "alignunit.describe.encoding")
    private @Nullable String encoding;

    /** The delimiter of a CSV file, where its first line does not tell. */
    @Parameter(property = "alignunit.describe.delimiter")
    private @Nullable String delimiter;

    /** The URL of a JDBC driver, without credentials, in place of a file. The driver is a dependency of the plugin. */
    @Parameter(property = "alignunit.describe.jdbc")
    private @Nullable String jdbc;

    /** The table of the people. */
    @Parameter(property = "alignunit.describe.table")
    private @Nullable String table;

    /** A query in place of a table. */
    @Parameter(property = "alignunit.describe.query")
    private @Nullable String query;

    /** The environment variable that holds the user of the database, as <code>env:NAME</code>. */
    @Parameter(property = "alignunit.describe.user")
    private @Nullable String user;

    /** The environment variable that holds the password, as <code>env:NAME</code>. */
    @Parameter(property = "alignunit.describe.password")
    private @Nullable String password;

    /** The survey's id, which names the mapping; by default that of the file or the table. */
    @Parameter(property = "alignunit.describe.id")
    private @Nullable String id;

    /** The columns that may be questions, by globs; by default all. */
    @Parameter(property = "alignunit.describe.columns")
    private List<String> columns = List.of();

    @Override
    void run(File output) throws MojoExecutionException {
        DraftRun run = new DraftRun(importedFiles(), id, columns);
        String named = file == null ? shortFile : file;
        if ((named == null) == (jdbc == null)) {
            throw new MojoExecutionException("Name what to describe: a data file (-Dfile=people.sav), or a table"
                    + " (-Dalignunit.describe.jdbc=<URL> and -Dalignunit.describe.table=<table>).");
        }
        try {
            List<String> told = named == null
                    ? run.of(JdbcAccess.of(String.valueOf(jdbc), table, query, user, password), System::getenv)
                    : run.of(named, options());
            told.forEach(getLog()::info);
        } catch (MicrodataException | IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write the draft: " + e, e);
        }
    }

    private ReadOptions options() {
        ReadOptions options = ReadOptions.defaults();
        if (encoding != null) {
            options = options.withEncoding(charset(encoding));
        }
        return delimiter == null ? options : options.withDelimiter(delimiter(delimiter));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "alignunit.describe.encoding: " + name + " is no encoding; write one like windows-1252", e);
        }
    }

    private static char delimiter(String text) {
        String plain = text.equals("\\t") ? "\t" : text;
        if (plain.length() != 1) {
            throw new IllegalArgumentException("alignunit.describe.delimiter: " + text + " is not one character");
        }
        return plain.charAt(0);
    }
}

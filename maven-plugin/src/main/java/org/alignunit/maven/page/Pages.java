package org.alignunit.maven.page;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Renders a report. The template engine escapes every value that it is not told to leave alone. */
public final class Pages {
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().emptyStringIsFalse(true).withLoader(name -> new StringReader(resource(name)));

    private Pages() {}

    /**
     * The report as one HTML page that needs neither network nor scripts.
     *
     * @param report what to show
     * @return the page
     */
    public static String html(Report report) {
        return COMPILER.withEscaper(Escape::html)
                .compile(resource("report.html.mustache"))
                .execute(PageView.of(report));
    }

    /**
     * The report as a Markdown summary, in GitHub's dialect.
     *
     * @param report what to show
     * @return the summary
     */
    public static String markdown(Report report) {
        return COMPILER.withEscaper(Escape::markdown)
                .compile(resource("report.md.mustache"))
                .execute(PageView.of(report));
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + " from the plugin's jar", e);
        }
    }
}

package org.alignunit.maven.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Renders a report. The template engine escapes every value that it is not told to leave alone. */
public final class Pages {
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().emptyStringIsFalse(true).withLoader(name -> new StringReader(resource(name)));

    private Pages() {}

    /**
     * Writes page and summary.
     *
     * @param report what to show
     * @param page where the page goes, as HTML
     * @param summary where the summary goes, as Markdown
     * @throws IOException if they cannot be written
     */
    public static void write(Report report, Path page, Path summary) throws IOException {
        PageView view = view(report);
        Files.writeString(page, html(view));
        Files.writeString(summary, markdown(view));
    }

    /**
     * The report as one HTML page that needs neither network nor scripts.
     *
     * @param report what to show
     * @return the page
     */
    public static String html(Report report) {
        return html(view(report));
    }

    private static String html(PageView view) {
        return html().compile(resource("report.html.mustache")).execute(view);
    }

    /**
     * The report as a Markdown summary, in GitHub's dialect.
     *
     * @param report what to show
     * @return the summary
     */
    public static String markdown(Report report) {
        return markdown(view(report));
    }

    private static String markdown(PageView view) {
        return markdown("report.md.mustache", view);
    }

    /**
     * The report in at most 60 lines, made for a pull request, in GitHub's dialect.
     *
     * @param report what to show
     * @return the comment
     */
    public static String comment(Report report) {
        return markdown("comparison.md.mustache", view(report));
    }

    private static String markdown(String template, PageView view) {
        return COMPILER.withEscaper(Escape::markdown)
                .compile(resource(template))
                .execute(view);
    }

    private static PageView view(Report report) {
        Template card = html().compile(resource("test.html.mustache"));
        return PageView.of(report, test -> card.execute(test).getBytes(StandardCharsets.UTF_8).length);
    }

    private static Mustache.Compiler html() {
        return COMPILER.withEscaper(Escape::html);
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + " from the plugin's jar", e);
        }
    }
}

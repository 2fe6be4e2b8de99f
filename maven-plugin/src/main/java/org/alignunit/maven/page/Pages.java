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
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .emptyStringIsFalse(true)
            .withFormatter(Pages::text)
            .withLoader(name -> new StringReader(resource(name)));

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_BYTES_OF_CARDS = 1_000_000;

    private Pages() {}

    /** A page that is small enough. */
    private record Fitted(PageView view, String html) {}

    /**
     * Writes page and summary.
     *
     * @param report what to show
     * @param page where the page goes, as HTML
     * @param summary where the summary goes, as Markdown
     * @throws IOException if they cannot be written
     */
    public static void write(Report report, Path page, Path summary) throws IOException {
        Fitted fitted = fitted(report);
        Files.writeString(page, fitted.html());
        Files.writeString(summary, markdown(fitted.view()));
    }

    /**
     * The report as one HTML page that needs neither network nor scripts.
     *
     * @param report what to show
     * @return the page
     */
    public static String html(Report report) {
        return fitted(report).html();
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
        return markdown(fitted(report).view());
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
        return markdown("comparison.md.mustache", fitted(report).view());
    }

    private static String markdown(String template, PageView view) {
        return COMPILER.withEscaper(Escape::markdown)
                .compile(resource(template))
                .execute(view);
    }

    /** A view is no text; the engine asks each for it, to see whether it is empty. */
    private static String text(Object value) {
        return value instanceof Record ? value.getClass().getName() : String.valueOf(value);
    }

    /** Lays out and renders a page, with fewer cards where it would be too large. */
    private static Fitted fitted(Report report) {
        Template card = html().compile(resource("test.html.mustache"));
        for (int bytes = MOST_BYTES_OF_CARDS; ; bytes /= 2) {
            PageView view = PageView.of(report, test -> size(card.execute(test)), bytes);
            String html = html(view);
            if (bytes == 0 || size(html) < MOST_BYTES) {
                return new Fitted(view, html);
            }
        }
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
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

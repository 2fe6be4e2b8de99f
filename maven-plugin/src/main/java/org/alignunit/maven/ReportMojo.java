package org.alignunit.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.history.HistoryLine;
import org.alignunit.maven.page.Pages;
import org.alignunit.maven.page.Report;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes the report of the alignment tests, <code>report.html</code> and <code>report.md</code>, into the output
 * directory. Appends a summary to the file that <code>GITHUB_STEP_SUMMARY</code> names, as GitHub's workflows do. It never fails for what the tests found, so that a red build has its report.
 */
@Mojo(
        name = "report",
        defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class ReportMojo extends GateMojo {
    /** The report's title. */
    @Parameter(property = "alignunit.title", defaultValue = "${project.name}")
    private String title = "";

    @Override
    void run(File output) throws MojoExecutionException {
        GateResult gate = judge(output);
        write(
                title,
                gate,
                List.of(importedFiles().surveys()),
                past(gate),
                output.toPath().resolve("report.html"),
                getLog());
    }

    static void write(String title, GateResult gate, List<Path> surveys, List<HistoryLine> past, Path page, Log log)
            throws MojoExecutionException {
        try {
            Report report = Report.of(title, gate, surveys).with(past);
            Files.createDirectories(page.getParent());
            Pages.write(
                    report,
                    page,
                    page.resolveSibling(page.getFileName().toString().replace(".html", ".md")));
            log.info("Alignment report: " + page);
            String summary = System.getenv("GITHUB_STEP_SUMMARY");
            if (summary != null && !summary.isBlank()) {
                Files.writeString(
                        Path.of(summary),
                        Pages.comment(report) + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("Cannot write the alignment report to " + page + ": " + e, e);
        }
    }
}

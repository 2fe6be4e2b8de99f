package org.alignunit.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.page.Pages;
import org.alignunit.maven.page.Report;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes <code>comparison.md</code> into the output directory: the outcome of the build, and what became of approved test cases, in
 * at most 60 lines, to be posted to a pull request. It never fails for what the tests found.
 */
@Mojo(
        name = "compare",
        defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CompareMojo extends GateMojo {
    @Override
    void run(File output) throws MojoExecutionException {
        try {
            GateResult results = judge(output);
            Path comment = output.toPath().resolve("comparison.md");
            Files.createDirectories(output.toPath());
            Files.writeString(
                    comment,
                    Pages.comment(Report.of("", results, List.of(importedFiles().surveys()))));
            results.changes().ifPresent(run -> getLog().info("Compared with the approved results: " + run.summary()));
            getLog().info("Comparison: " + comment);
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("Cannot write the comparison to " + output + ": " + e, e);
        }
    }
}

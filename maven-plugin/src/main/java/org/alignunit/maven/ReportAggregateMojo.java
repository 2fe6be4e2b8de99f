package org.alignunit.maven;

import java.io.File;
import org.alignunit.maven.gate.GateResult;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes one report of all modules of the reactor, and of what other machines left of their results:
 * <code>report-aggregate.html</code> and <code>report-aggregate.md</code> in the output directory.
 */
@Mojo(
        name = "report-aggregate",
        defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.TEST,
        aggregator = true,
        threadSafe = true)
public final class ReportAggregateMojo extends GateMojo {
    /** The report's title. */
    @Parameter(property = "alignunit.title", defaultValue = "${project.name}")
    private String title = "";

    @Override
    void run(File output) throws MojoExecutionException {
        GateResult gate = judgeAll(output);
        ReportMojo.write(
                title, gate, allSurveys(), past(gate), output.toPath().resolve("report-aggregate.html"), getLog());
    }
}

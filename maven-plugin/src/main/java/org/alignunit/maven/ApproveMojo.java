package org.alignunit.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alignunit.maven.approval.Approval;
import org.alignunit.maven.approval.ApprovedFile;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.gate.GateRule;
import org.alignunit.maven.gate.Violation;
import org.alignunit.maven.results.BuildRun;
import org.alignunit.maven.results.ModuleResults;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Approves the results of the last run of all alignment tests: writes <code>src/test/alignunit/approved.json</code>, with which
 * <code>check</code> compares from then on. Fails, and writes nothing, where some of the tests did not run.
 */
@Mojo(name = "approve", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class ApproveMojo extends GateMojo {
    /** The version of AlignUnit. */
    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version = "";

    @Override
    void run(File output) throws MojoExecutionException, MojoFailureException {
        ApprovedFile file = approvedFile();
        try {
            boolean held = !expected().isEmpty();
            if (!held
                    && ModuleResults.runs(output.toPath()).isEmpty()
                    && file.readIfThere().isEmpty()) {
                getLog().info("No alignment test stands here, and nothing is approved");
                return;
            }
            GateResult results = judge(output, lastRun(output), Optional.empty());
            Approval approval = Approval.of(file.readIfThere(), results.tests(), today(), version);
            List<String> objections = Stream.concat(
                            results.violations().stream()
                                    .filter(violation -> violation.rule().isOfEvidence())
                                    .filter(violation -> held || violation.rule() != GateRule.MISSING)
                                    .map(Violation::toString),
                            approval.objections().stream())
                    .toList();
            objections.forEach(getLog()::error);
            if (!objections.isEmpty()) {
                throw new MojoFailureException(
                        "Nothing is approved, because some of what should be is missing. See above.");
            }
            file.write(approval.cases());
            getLog().info(approval.summary() + ": " + file.file());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new MojoExecutionException("Cannot approve: " + e.getMessage(), e);
        }
    }

    /** That of this build; without one, the only one that there is: a build may be approved after it. */
    private BuildRun lastRun(File output) {
        BuildRun ours = build();
        List<String> runs = ModuleResults.runs(output.toPath());
        return ours.name().isEmpty() && runs.stream().noneMatch(ours::is) && runs.size() == 1
                ? new BuildRun(Optional.of(runs.get(0)), ours.began())
                : ours;
    }
}

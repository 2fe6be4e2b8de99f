package org.alignunit.maven;

import java.io.File;
import java.io.UncheckedIOException;
import java.util.List;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.result.file.ResultFileException;
import org.alignunit.maven.batch.BatchLimits;
import org.alignunit.maven.gate.PlanPrompts;
import org.alignunit.maven.gate.PlanTable;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints what the alignment tests would ask, what it would cost and a sample of what they would send, from the plans that tests write when they run with
 * <code>-Dalignunit.recordings=plan</code>.
 */
@Mojo(name = "plan", threadSafe = true)
public final class PlanMojo extends AlignUnitMojo {
    /** The share of the usual price that a batch costs, from 0 to 1. */
    @Parameter(property = "alignunit.batch.price", defaultValue = "0.5")
    private double batchPrice = BatchLimits.HALF;

    @Override
    void run(File output) throws MojoExecutionException {
        List<CasePlan> plans = read(output);
        if (plans.isEmpty()) {
            throw new MojoExecutionException("There is no plan in " + new File(output, "plans")
                    + ". Run the alignment tests with -Dalignunit.recordings=plan first, or name their output directory with"
                    + " alignunit.output.");
        }
        PlanTable.lines(plans, batchPrice).forEach(getLog()::info);
        List<String> prompts = PlanPrompts.lines(plans);
        if (!prompts.isEmpty()) {
            getLog().info("");
            getLog().info("What is sent to ask one question, in its orders and wordings; all questions: "
                    + new File(output, "plans"));
            prompts.forEach(getLog()::info);
        }
        plans.stream()
                .filter(plan -> !plan.message().isEmpty())
                .forEach(plan -> getLog().warn(PlanTable.warning(plan)));
    }

    private static List<CasePlan> read(File output) throws MojoExecutionException {
        try {
            return OutputFiles.PLANS.readAll(output.toPath());
        } catch (ResultFileException | UncheckedIOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}

package org.alignunit.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.result.WantedReplies;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.result.file.ResultFileException;
import org.alignunit.maven.batch.BatchLimits;
import org.alignunit.maven.batch.BatchRun;
import org.alignunit.maven.batch.provider.BatchException;
import org.alignunit.maven.results.ExpectedTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Gets the replies that tests want and have not as a batch, at half the price: writes them as a file from a plan
 * (<code>-Dalignunit.recordings=plan</code>), submits it, and records its results.
 */
@Mojo(name = "batch", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class BatchMojo extends AlignUnitMojo {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

    /** What is done: <code>write</code>, <code>submit</code> (which writes, too) or <code>collect</code>. */
    @Parameter(property = "alignunit.batch", defaultValue = "write")
    private String batch = "write";

    /** The directory of the batches, to be kept in version control while they are under way. */
    @Parameter(
            property = "alignunit.batch.directory",
            defaultValue = "${project.basedir}/src/test/alignunit/batches",
            required = true)
    private File batchDirectory = new File("src/test/alignunit/batches");

    /** With <code>collect</code>: the file of results that an engine of your own wrote. */
    @Parameter(property = "alignunit.batch.results")
    private @Nullable File results;

    /** The share of the usual price that a batch costs, from 0 to 1. */
    @Parameter(property = "alignunit.batch.price", defaultValue = "0.5")
    private double batchPrice = BatchLimits.HALF;

    /** The directory of the recordings: the tests' configuration parameter of the same name. */
    @Parameter(
            property = "alignunit.recordings.directory",
            defaultValue = "${project.basedir}/src/test/alignunit/recordings",
            required = true)
    private File recordingsDirectory = new File("src/test/alignunit/recordings");

    @Override
    void run(File output) throws MojoExecutionException {
        try {
            BatchRun run = new BatchRun(
                    batchDirectory.toPath(),
                    recordingsDirectory.toPath(),
                    BatchLimits.from(new Parameters(name -> Optional.ofNullable(property(name))), batchPrice),
                    System.getenv(),
                    new BatchRun.Log(getLog()::info, getLog()::warn),
                    FIRST_WAIT);
            switch (batch) {
                case "write" -> run.write(plans(output));
                case "submit" -> {
                    run.write(plans(output));
                    run.submit();
                }
                case "collect" -> {
                    run.tellUnwanted(planned(output));
                    if (results == null) {
                        run.collect();
                    } else {
                        run.collect(results.toPath());
                    }
                }
                default ->
                    throw new MojoExecutionException(
                            "alignunit.batch is '" + batch + "': give write, submit or collect");
            }
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The batch was cut short: " + e.getMessage() + ". What was done is kept: run the goal again.", e);
        } catch (BatchException | IllegalArgumentException | UncheckedIOException | ResultFileException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** What an earlier plan wants of tests that are no more is left out. */
    private List<WantedReplies> planned(File output) throws IOException {
        Set<String> classes = expected().stream().map(ExpectedTest::testClass).collect(Collectors.toSet());
        return OutputFiles.WANTED.readAll(output.toPath()).stream()
                .filter(plan -> classes.contains(plan.name().testClass()))
                .toList();
    }

    private List<WantedReplies> plans(File output) throws IOException, MojoExecutionException {
        List<WantedReplies> plans = planned(output);
        if (plans.isEmpty()) {
            throw new MojoExecutionException("There is no plan in " + new File(output, "wanted")
                    + ". Run the alignment tests with -Dalignunit.recordings=plan first, or name their output directory with"
                    + " alignunit.output.");
        }
        return plans;
    }
}

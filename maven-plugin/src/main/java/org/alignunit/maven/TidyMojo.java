package org.alignunit.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alignunit.internal.result.file.ResultFileException;
import org.alignunit.maven.results.ExpectedTest;
import org.alignunit.maven.tidy.Tidy;
import org.alignunit.maven.tidy.UnusedRecordings;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Tells which recorded replies no alignment test wants any more, and drops them with
 * <code>-Dalignunit.tidy.drop</code>. To be called in the build that runs the tests, all of them and on recordings:
 * <code>mvn verify alignunit:tidy</code>. Fails, and drops nothing, where some of them did not run or lacked replies.
 */
@Mojo(name = "tidy", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
public final class TidyMojo extends AlignUnitMojo {
    /** The directory of the recordings: the tests' configuration parameter of the same name. */
    @Parameter(
            property = "alignunit.recordings.directory",
            defaultValue = "${project.basedir}/src/test/alignunit/recordings",
            required = true)
    private File recordingsDirectory = new File("src/test/alignunit/recordings");

    /** Drops what no test wants. Otherwise it is only told. */
    @Parameter(property = "alignunit.tidy.drop", defaultValue = "false")
    private boolean drop;

    /** Test classes that need not have run, as they are disabled, say. What they alone want counts as unwanted. */
    @Parameter(property = "alignunit.tidy.without")
    private Set<String> without = Set.of();

    @Override
    void run(File output) throws MojoExecutionException, MojoFailureException {
        try {
            Tidy tidy = Tidy.look(
                    module(),
                    output.toPath(),
                    build(),
                    expected().stream().map(ExpectedTest::testClass).collect(Collectors.toCollection(TreeSet::new)),
                    without,
                    recordingsDirectory.toPath());
            tidy.objections().forEach(objection -> getLog().error(objection));
            if (!tidy.objections().isEmpty()) {
                throw new MojoFailureException(
                        "Nothing is dropped: what no test wants is known only when all alignment"
                                + " tests that use the recordings ran to their end in the same build of one module (mvn verify"
                                + " alignunit:tidy). Each obstacle is named above; a class that cannot run is left out with -Dalignunit.tidy.without=<its name>.");
            }
            tidy.unused(drop).forEach(this::tell);
            tidy.leftAlone()
                    .forEach(file -> getLog().info(file + ": left alone, as no test of this build asked its model"));
        } catch (IOException | UncheckedIOException | ResultFileException e) {
            throw new MojoExecutionException("Cannot tidy the recordings: " + e.getMessage(), e);
        }
    }

    private void tell(UnusedRecordings unused) {
        getLog().info(
                        unused.prompts() == 0
                                ? unused.file() + ": every reply is wanted"
                                : String.format(
                                        Locale.ROOT,
                                        "%s: prompts that no test wants: %d, their replies: %d (%d bytes)%s",
                                        unused.file(),
                                        unused.prompts(),
                                        unused.replies(),
                                        unused.bytes(),
                                        drop ? "; dropped" : "; drop them with -Dalignunit.tidy.drop"));
    }
}

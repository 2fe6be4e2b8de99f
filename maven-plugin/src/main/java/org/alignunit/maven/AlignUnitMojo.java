package org.alignunit.maven;

import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals share. */
abstract class AlignUnitMojo extends AbstractMojo {
    /**
     * The output directory of the alignment tests: their configuration parameter of the same name. The result files
     * lie in its folder <code>results</code>, the plans in <code>plans</code>.
     */
    @Parameter(property = "alignunit.output", defaultValue = "${project.build.directory}/alignunit", required = true)
    private File outputDirectory = new File("target/alignunit");

    /** Skips the goals. To skip the tests, as with <code>skipTests</code>, does not skip the goals. */
    @Parameter(property = "alignunit.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, as alignunit.skip is set");
            return;
        }
        if (outputDirectory.exists() && !outputDirectory.isDirectory()) {
            throw new MojoExecutionException(outputDirectory
                    + " is no directory. Name the output directory of the alignment tests with" + " alignunit.output.");
        }
        run(outputDirectory);
    }

    abstract void run(File output) throws MojoExecutionException, MojoFailureException;
}

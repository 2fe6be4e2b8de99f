package org.alignunit.maven;

import java.io.File;
import org.alignunit.maven.gate.GateResult;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Does what <code>check</code> does for all modules of the reactor together, and for what other machines left of their results. A
 * module that holds alignment tests must have results.
 */
@Mojo(
        name = "check-aggregate",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        aggregator = true,
        threadSafe = true)
public final class CheckAggregateMojo extends GateMojo {
    @Override
    void run(File output) throws MojoExecutionException, MojoFailureException {
        GateResult gate = judgeAll(output);
        remember(gate);
        CheckMojo.check(gate, getLog());
    }
}

package org.alignunit.maven;

import java.io.File;
import java.util.List;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.gate.ResultTable;
import org.alignunit.maven.gate.Violation;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Fails the build unless the alignment tests of this build ran and none of them was misaligned, inconclusive or in
 * error, and unless approved test cases ran and are not worse than approved. Prints a table of all tests.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends GateMojo {
    @Override
    void run(File output) throws MojoExecutionException, MojoFailureException {
        GateResult gate = judge(output);
        remember(gate);
        check(gate, getLog());
    }

    static void check(GateResult gate, Log log) throws MojoFailureException {
        table(gate, log);
        gate.changes().ifPresent(run -> log.info("Compared with the approved results: " + run.summary()));
        gate.audits().forEach(audit -> log.info(audit.summary()));
        gate.tolerated().stream().filter(Violation::told).forEach(violation -> log.warn("Tolerated: " + violation));
        gate.violations().stream().filter(Violation::told).forEach(violation -> log.error(violation.toString()));
        if (!gate.violations().isEmpty()) {
            throw new MojoFailureException("Alignment check failed: " + gate.summary() + ". See above.");
        }
    }

    /** A test that breaks a rule is told by its line, which stands out: with the heading, where Maven is quiet. */
    private static void table(GateResult gate, Log log) {
        gate.correction().ifPresent(rate -> log.info(rate.summary(gate.tests())));
        List<String> lines = ResultTable.lines(gate.tests());
        for (int i = 0; i < lines.size(); i++) {
            List<TestResult> told = i == 0 ? gate.tests() : gate.tests().subList(i - 1, i);
            if (told.stream().anyMatch(gate::fails)) {
                log.error(lines.get(i));
            } else if (told.stream().anyMatch(gate::tolerates)) {
                log.warn(lines.get(i));
            } else {
                log.info(lines.get(i));
            }
        }
    }
}

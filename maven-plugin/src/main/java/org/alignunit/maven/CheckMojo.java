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
        GateResult judgement = judge(output);
        remember(judgement);
        check(judgement, getLog());
    }

    static void check(GateResult judgement, Log log) throws MojoFailureException {
        table(judgement, log);
        judgement.changes().ifPresent(run -> log.info("Compared with the approved results: " + run.summary()));
        judgement.audits().forEach(audit -> log.info(audit.summary()));
        judgement.tolerated().stream()
                .filter(Violation::told)
                .forEach(violation -> log.warn("Tolerated: " + violation));
        judgement.violations().stream().filter(Violation::told).forEach(violation -> log.error(violation.toString()));
        if (!judgement.violations().isEmpty()) {
            throw new MojoFailureException("Alignment check failed: " + judgement.summary() + ". See above.");
        }
    }

    /** A test that breaks a rule is told by its line, which stands out: with the heading, where Maven is quiet. */
    private static void table(GateResult judgement, Log log) {
        judgement.correction().ifPresent(rate -> log.info(rate.summary(judgement.tests())));
        List<String> lines = ResultTable.lines(judgement.tests());
        for (int i = 0; i < lines.size(); i++) {
            List<TestResult> told =
                    i == 0 ? judgement.tests() : judgement.tests().subList(i - 1, i);
            if (told.stream().anyMatch(judgement::fails)) {
                log.error(lines.get(i));
            } else if (told.stream().anyMatch(judgement::tolerates)) {
                log.warn(lines.get(i));
            } else {
                log.info(lines.get(i));
            }
        }
    }
}

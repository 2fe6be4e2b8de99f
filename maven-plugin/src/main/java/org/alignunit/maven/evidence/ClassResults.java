package org.alignunit.maven.evidence;

import java.nio.file.Path;
import java.util.List;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.ClassRun;

/**
 * What is known of one test class.
 *
 * @param testClass its name
 * @param file where its results stand, or would stand
 * @param tests the results of this build
 * @param notRun test cases without a result of this build; whole methods without a display name where their test cases are not known
 * @param otherRuns the runs whose results stand there in place of this build's; none where it has results of its own
 */
public record ClassResults(
        String testClass,
        Path file,
        List<TestResult> tests,
        List<TestName> notRun,
        List<ClassRun<TestResult>> otherRuns) {
    /** Copies the lists. */
    public ClassResults {
        tests = List.copyOf(tests);
        notRun = List.copyOf(notRun);
        otherRuns = List.copyOf(otherRuns);
    }

    /** {@return the results that stand there in place of this build's} */
    public List<TestResult> stale() {
        return otherRuns.isEmpty()
                ? List.of()
                : otherRuns.get(otherRuns.size() - 1).tests();
    }

    /** {@return how many test cases did not run, as far as they are known} */
    public int missing() {
        return Math.max(notRun.size(), stale().size());
    }

    /** {@return how many test cases should have run, as far as they are known} */
    public int expected() {
        return tests.size() + missing();
    }
}

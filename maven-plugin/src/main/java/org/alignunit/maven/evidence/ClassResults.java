package org.alignunit.maven.evidence;

import java.nio.file.Path;
import java.util.List;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.TestResult;

/**
 * What is known of one test class.
 *
 * @param testClass its name
 * @param file where its results stand, or would stand
 * @param tests the results of this build
 * @param notRun test cases without a result of this build; whole methods without a display name where their test cases are not known
 * @param otherRuns the runs whose results stand there in place of this build's; empty where it has results of its own
 */
public record ClassResults(
        String testClass, Path file, List<TestResult> tests, List<TestName> notRun, List<String> otherRuns) {
    /** Copies the lists. */
    public ClassResults {
        tests = List.copyOf(tests);
        notRun = List.copyOf(notRun);
        otherRuns = List.copyOf(otherRuns);
    }

    /** {@return how many test cases should have run, as far as they are known} */
    public int expected() {
        return tests.size() + notRun.size();
    }
}

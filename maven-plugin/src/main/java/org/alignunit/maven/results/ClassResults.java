package org.alignunit.maven.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** The same with what another machine left of the class; a test case that has results of both is told, and counts once. */
    ClassResults and(ClassResults other, List<String> twice) {
        Set<List<Object>> have = new HashSet<>();
        tests.forEach(test -> have.add(List.of(test.name(), test.id())));
        List<TestResult> all = new ArrayList<>(tests);
        Set<TestName> ran = new HashSet<>();
        for (TestResult test : other.tests) {
            if (have.contains(List.of(test.name(), test.id()))) {
                twice.add(test.name().shortMethod() + " [" + test.name().displayName() + "] has results in " + file
                        + " and in " + other.file);
            } else {
                all.add(test);
            }
        }
        all.forEach(test -> ran.add(test.name()));
        List<TestName> left = Stream.concat(notRun.stream(), other.notRun.stream())
                .distinct()
                .filter(test -> !ran.contains(test))
                .toList();
        return new ClassResults(
                testClass,
                file,
                all,
                left,
                otherRuns.isEmpty() || other.otherRuns.isEmpty()
                        ? List.of()
                        : Stream.concat(otherRuns.stream(), other.otherRuns.stream())
                                .toList());
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

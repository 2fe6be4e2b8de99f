package org.alignunit.maven.gate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.text.ConsoleText;
import org.alignunit.maven.results.ClassResults;

/**
 * What a class owes this build and did not give.
 *
 * @param broken what breaks the build
 * @param excused what may be missing, and is
 */
record Absences(List<Violation> broken, List<Violation> excused) {
    static Absences of(ClassResults results, MayBeMissing excused) {
        if (results.tests().isEmpty()
                && results.notRun().isEmpty()
                && results.otherRuns().isEmpty()) {
            return new Absences(List.of(empty(results)), List.of());
        }
        List<Violation> stale = results.otherRuns().isEmpty() ? List.of() : List.of(stale(results));
        boolean whole = excused.covers(results.testClass());
        List<TestName> missing = results.notRun().stream()
                .filter(test -> !whole && !excused.covers(method(test)))
                .toList();
        List<TestName> others = results.notRun().stream()
                .filter(test -> !missing.contains(test))
                .toList();
        return new Absences(
                Stream.concat(whole ? Stream.of() : stale.stream(), notRun(results, missing).stream())
                        .toList(),
                Stream.concat(
                                whole ? stale.stream() : Stream.of(),
                                others.stream().map(Absences::excused))
                        .toList());
    }

    private static Violation empty(ClassResults results) {
        return violation(
                results.testClass(),
                GateRule.EMPTY,
                results.file() + " holds no test. Delete it and run the alignment tests again.");
    }

    private static Violation stale(ClassResults results) {
        String runs = results.otherRuns().stream()
                .map(run -> run.run().isEmpty() ? "without a name" : run.run())
                .collect(Collectors.joining(", "));
        return violation(
                results.testClass(),
                GateRule.STALE,
                String.format(
                        Locale.ROOT,
                        "%s holds results of another run (%s), none of this build: its tests did not run, or exist no more. Run them, or delete the file (mvn clean). Where the tests run apart from this goal, name their run for both with -Dalignunit.run=<name>.",
                        results.file(),
                        runs));
    }

    /** One for a class of which nothing is known to have begun, else one for each test case. */
    private static List<Violation> notRun(ClassResults results, List<TestName> missing) {
        if (missing.isEmpty()) {
            return List.of();
        }
        if (results.tests().isEmpty() && missing.stream().allMatch(Absences::isWhole)) {
            String methods = missing.stream().map(TestName::testMethod).collect(Collectors.joining(", "));
            return List.of(notRun(
                    results.testClass(),
                    results.testClass(),
                    "did not run in this build: " + methods,
                    results.testClass()));
        }
        return missing.stream()
                .map(test -> notRun(test.testClass(), name(test), "did not run to its end in this build", method(test)))
                .toList();
    }

    private static Violation notRun(String testClass, String name, String what, String glob) {
        return violation(
                testClass,
                GateRule.NOT_RUN,
                name + " " + what + ". Run it, or let it be missing by name with -Dalignunit.mayBeMissing='" + glob
                        + "'.");
    }

    private static Violation excused(TestName test) {
        return violation(
                test.testClass(),
                GateRule.NOT_RUN,
                name(test) + " did not run to its end in this build, and may be missing");
    }

    private static Violation violation(String testClass, GateRule rule, String message) {
        return new Violation(rule, ConsoleText.line(message), testClass, null);
    }

    private static boolean isWhole(TestName test) {
        return test.displayName().isEmpty();
    }

    private static String name(TestName test) {
        return isWhole(test) ? method(test) : method(test) + " [" + test.displayName() + "]";
    }

    private static String method(TestName test) {
        return test.testClass() + "." + test.testMethod();
    }
}

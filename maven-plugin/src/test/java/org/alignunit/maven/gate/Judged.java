package org.alignunit.maven.gate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.approval.ApprovedCases;
import org.alignunit.maven.results.ClassResults;
import org.alignunit.maven.results.ExpectedTest;
import org.alignunit.maven.results.ModuleEvidence;
import org.alignunit.maven.results.ModuleResults;

/** What the gate finds of results that are all there. */
public final class Judged {
    private Judged() {}

    /** Of results, of which every verdict counts. */
    public static GateResult of(TestResult... tests) {
        return of(List.of(), tests);
    }

    /** Of results beside files that cannot be read, for reasons. */
    public static GateResult of(List<String> unreadable, TestResult... tests) {
        return new GateResult(
                List.of(tests),
                Stream.concat(
                                unreadable.stream().map(message -> new Violation(GateRule.UNREADABLE, message)),
                                Stream.of(tests).flatMap(test -> Verdicts.violation(test).stream()))
                        .toList(),
                List.of(),
                classes(tests));
    }

    /** Of the results of a module in a directory. */
    public static GateResult by(
            Gate gate, Path directory, List<ExpectedTest> expected, Optional<ApprovedCases> approved) {
        ModuleResults results = ModuleResults.read(List.of(directory), gate.build(), expected, file -> true);
        return gate.judge(List.of(new ModuleEvidence(directory, results, List.of(), approved)), List.of());
    }

    private static List<ClassResults> classes(TestResult... tests) {
        return Stream.of(tests)
                .collect(Collectors.groupingBy(test -> test.name().testClass(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new ClassResults(each.getKey(), Path.of("results"), each.getValue(), List.of(), List.of()))
                .toList();
    }
}

package org.alignunit.maven.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.approval.ApprovedRun;
import org.alignunit.maven.audit.ModelAudit;
import org.alignunit.maven.results.ClassResults;

/**
 * What the gate found.
 *
 * @param tests every test of every readable result file
 * @param violations broken rules; the build passes if there is none
 * @param tolerated broken rules that the build was told to let pass
 * @param classes what ran of each class, and what did not
 * @param correction what share of all verdicts may be wrong; empty where each counts by itself
 * @param changes what became of approved test cases; empty where nothing was approved
 * @param audits what audits found of models; none where the build made none
 */
public record GateResult(
        List<TestResult> tests,
        List<Violation> violations,
        List<Violation> tolerated,
        List<ClassResults> classes,
        Optional<FalseVerdicts> correction,
        Optional<ApprovedRun> changes,
        List<ModelAudit> audits) {
    /** Copies the lists. */
    public GateResult {
        classes = List.copyOf(classes);
        tests = List.copyOf(tests);
        violations = List.copyOf(violations);
        tolerated = List.copyOf(tolerated);
        audits = List.copyOf(audits);
    }

    /** What the gate found where each verdict counts by itself, and nothing was approved. */
    public GateResult(
            List<TestResult> tests, List<Violation> violations, List<Violation> tolerated, List<ClassResults> classes) {
        this(tests, violations, tolerated, classes, Optional.empty(), Optional.empty(), List.of());
    }

    /** {@return whether a test's verdict broke a rule that is not tolerated} */
    public boolean fails(TestResult test) {
        return breaks(test, violations);
    }

    /** {@return whether a test's verdict broke a rule that is tolerated} */
    public boolean tolerates(TestResult test) {
        return breaks(test, tolerated);
    }

    private static boolean breaks(TestResult test, List<Violation> violations) {
        return Verdicts.broken(test.verdict()).stream()
                .anyMatch(rule -> violations.stream().anyMatch(violation -> violation.rule() == rule));
    }

    /** {@return how many test cases should have run and did not, and may not be missing} */
    public int notRun() {
        Set<String> absent = violations.stream()
                .filter(violation -> violation.test() == null)
                .map(Violation::testClass)
                .collect(Collectors.toSet());
        return classes.stream()
                .filter(each -> absent.contains(each.testClass()))
                .mapToInt(ClassResults::missing)
                .sum();
    }

    /** {@return how often each rule was broken, such as {@code 2 MISALIGNED, 1 STALE}; empty if none was} */
    public String summary() {
        Map<GateRule, Long> counts = violations.stream()
                .collect(Collectors.groupingBy(Violation::rule, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(rule -> rule.getValue() + " " + rule.getKey())
                .collect(Collectors.joining(", "));
    }
}

package org.alignunit.maven.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.text.ConsoleText;
import org.alignunit.maven.approval.ApprovedRun;
import org.alignunit.maven.approval.CaseChange;
import org.alignunit.maven.approval.ChangeWords;
import org.alignunit.maven.results.ModuleResults;
import org.jspecify.annotations.Nullable;

/**
 * What is not as it was approved.
 *
 * @param broken what breaks the build
 * @param excused what may be missing, and is
 */
record Disapproved(List<Violation> broken, List<Violation> excused) {
    static Disapproved of(ApprovedRun run, ModuleResults results, MayBeMissing mayBeMissing) {
        Disapproved found = new Disapproved(new ArrayList<>(), new ArrayList<>());
        Set<String> told = new HashSet<>();
        results.classes().forEach(each -> {
            each.notRun().forEach(test -> told.add(method(test)));
            each.otherRuns().forEach(stale -> told.add(each.testClass()));
        });
        for (CaseChange change : run.changes()) {
            switch (change.change()) {
                case WORSE -> found.broken.add(violation(GateRule.WORSE, change, run, change.test()));
                case CHANGED -> found.broken.add(violation(GateRule.CHANGED, change, run, change.test()));
                case LOST -> found.lost(change, run, told, mayBeMissing);
                default -> {
                    // as good as approved, or not known to be worse
                }
            }
        }
        return found;
    }

    /** What has another rule's name already, as a test that did not run, is told once. */
    private void lost(CaseChange change, ApprovedRun run, Set<String> told, MayBeMissing mayBeMissing) {
        TestName name = Objects.requireNonNull(change.approved()).result().name();
        if (told.contains(name.testClass()) || told.contains(method(name))) {
            return;
        }
        boolean excusable = mayBeMissing.covers(name.testClass()) || mayBeMissing.covers(method(name));
        (excusable ? excused : broken).add(violation(GateRule.LOST, change, run, null));
    }

    private static Violation violation(GateRule rule, CaseChange change, ApprovedRun run, @Nullable TestResult test) {
        TestName name = change.shown().name();
        return new Violation(
                rule,
                ConsoleText.line(String.format(
                        Locale.ROOT,
                        "%s [%s] %s",
                        name.shortMethod(),
                        name.displayName(),
                        ChangeWords.sentence(change, run))),
                name.testClass(),
                test);
    }

    private static String method(TestName test) {
        return test.testClass() + "." + test.testMethod();
    }
}

package org.alignunit.maven.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;

/**
 * What became of all approved test cases, and which are new.
 *
 * @param changes the worst first
 * @param worseBy fall of the skill that is accepted
 * @param confidence with which a case is called worse, or not worse
 */
public record ApprovedRun(List<CaseChange> changes, double worseBy, double confidence) {
    /** Copies the list. */
    public ApprovedRun {
        changes = List.copyOf(changes);
    }

    /**
     * Compares the results of a build with those that were approved.
     *
     * @param approved the approved test cases
     * @param tests the results of this build
     * @param worseBy fall of the skill that is accepted, at least 0
     * @param confidence of each comparison, in [0.5, 1)
     * @return one change for each case, the same for the same input
     */
    public static ApprovedRun of(
            List<ApprovedCase> approved, List<TestResult> tests, double worseBy, double confidence) {
        CaseMatching matching = new CaseMatching(approved, tests);
        List<CaseChange> changes = new ArrayList<>();
        for (ApprovedCase each : approved) {
            TestResult test = matching.found().get(each);
            changes.add(
                    test == null
                            ? new CaseChange(Change.LOST, each, null, List.of(), null)
                            : CaseChange.of(each, test, worseBy, confidence));
        }
        matching.fresh().forEach(test -> changes.add(new CaseChange(Change.NEW, null, test, List.of(), null)));
        return of(changes, worseBy, confidence);
    }

    /** {@return changes of several modules, the worst first} */
    public static ApprovedRun of(List<CaseChange> changes, double worseBy, double confidence) {
        Map<CaseChange, Double> rises = new IdentityHashMap<>(); // each is a sum over all questions
        changes.forEach(change -> rises.put(change, change.rise()));
        return new ApprovedRun(
                changes.stream()
                        .sorted(Comparator.comparing(CaseChange::change).thenComparing(rises::get))
                        .toList(),
                worseBy,
                confidence);
    }

    /** {@return the test cases of one change, the worst first} */
    public List<CaseChange> of(Change change) {
        return changes.stream().filter(each -> each.change() == change).toList();
    }

    /** {@return how many of each: {@code 1 worse, 3 cannot tell, 4 unchanged}} */
    public String summary() {
        Map<Change, Long> counts = changes.stream()
                .collect(Collectors.groupingBy(
                        CaseChange::change, () -> new EnumMap<>(Change.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(count ->
                        Figures.count(count.getValue()) + " " + count.getKey().word())
                .collect(Collectors.joining(", "));
    }
}

package org.alignunit.internal.result.file;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;

/** A test case that ran more than once, as when failing tests are run again: a success does not undo a failure. */
final class Reruns {
    private Reruns() {}

    /** {@return 0 where nothing failed, more where it is worse} */
    static int severity(TestResult test) {
        return switch (test.verdict()) {
            case ALIGNED, REPORTED -> 0;
            case INCONCLUSIVE -> 1;
            case ERROR -> 2;
            case MISALIGNED -> 3;
        };
    }

    /** {@return the last of the worst runs, which tells of other outcomes} */
    static TestResult worst(List<TestResult> runs) {
        if (runs.size() == 1) {
            return runs.get(0);
        }
        int worst = runs.stream().mapToInt(Reruns::severity).max().orElseThrow();
        TestResult kept = runs.stream()
                .filter(run -> severity(run) == worst)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        String others = runs.stream()
                .map(TestResult::verdict)
                .filter(verdict -> verdict != kept.verdict())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(Outcome::name)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? kept
                : kept.withConclusion(kept.conclusion().noting("run more than once, it also came out " + others));
    }
}

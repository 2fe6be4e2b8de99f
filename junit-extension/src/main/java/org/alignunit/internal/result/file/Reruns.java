package org.alignunit.internal.result.file;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        TestResult worst = runs.get(0);
        Set<Outcome> outcomes = new TreeSet<>();
        for (TestResult run : runs) {
            worst = severity(run) >= severity(worst) ? run : worst;
            outcomes.add(run.verdict());
        }
        outcomes.remove(worst.verdict());
        if (outcomes.isEmpty()) {
            return worst;
        }
        String others = outcomes.stream().map(Outcome::name).collect(Collectors.joining(", "));
        return worst.withConclusion(worst.conclusion().noting("run more than once, it also came out " + others));
    }
}

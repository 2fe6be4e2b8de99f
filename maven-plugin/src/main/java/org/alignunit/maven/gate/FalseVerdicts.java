package org.alignunit.maven.gate;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Obstacle;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.VerdictEvidence;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.verdict.MultipleTesting;
import org.alignunit.maven.results.ClassResults;
import org.alignunit.maven.results.ModuleEvidence;

/**
 * Keeps the expected share of wrong verdicts among all that a module gives, by the e-BH procedure (Wang and Ramdas 2022). One of a
 * test case's two verdicts is right, so that as many hypotheses as there are test cases may be rejected wrongly.
 *
 * @param rate the largest expected share, in (0, 1)
 */
public record FalseVerdicts(double rate) {
    /** Checks the range. */
    public FalseVerdicts {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("falseVerdicts (alignunit.falseVerdicts) is " + rate
                    + ", and must lie between 0 and 1: 0.05 allows one wrong verdict among twenty");
        }
    }

    /** The same evidence, where verdicts that do not stand among all are INCONCLUSIVE. */
    List<ModuleEvidence> correct(List<ModuleEvidence> modules) {
        Map<TestResult, TestResult> corrected = corrected(modules.stream()
                .flatMap(module -> module.results().tests().stream())
                .filter(FalseVerdicts::counts)
                .toList());
        return modules.stream()
                .map(module -> module.with(module.results()
                        .with(module.results().classes().stream()
                                .map(each -> new ClassResults(
                                        each.testClass(),
                                        each.file(),
                                        each.tests().stream()
                                                .map(test -> corrected.getOrDefault(test, test))
                                                .toList(),
                                        each.notRun(),
                                        each.otherRuns()))
                                .toList())))
                .toList();
    }

    private Map<TestResult, TestResult> corrected(List<TestResult> tests) {
        Map<TestResult, TestResult> corrected = new IdentityHashMap<>();
        if (tests.isEmpty()) {
            return corrected;
        }
        double[] evidence = tests.stream().mapToDouble(FalseVerdicts::evidence).toArray();
        boolean[] stands = MultipleTesting.falseDiscoveries(evidence, rate);
        for (int i = 0; i < stands.length; i++) {
            TestResult test = tests.get(i);
            if (given(test) && !stands[i]) {
                corrected.put(
                        test,
                        test.withConclusion(test.conclusion()
                                .withoutVerdict(Obstacle.CORRECTED)
                                .noting(note(test, evidence[i], tests.size()))));
            }
        }
        return corrected;
    }

    /** {@return how many verdicts stand among all, and what that means, in a sentence} */
    public String summary(List<TestResult> tests) {
        List<TestResult> counted = tests.stream().filter(FalseVerdicts::counts).toList();
        long stand = counted.stream().filter(FalseVerdicts::given).count();
        long fall = counted.stream()
                .map(test -> test.conclusion().obstacle())
                .filter(why -> why != null && why.is(Obstacle.CORRECTED))
                .count();
        return String.format(
                Locale.ROOT,
                "Over %s, at most %s of the verdicts are expected to be wrong (correction = E_BH): %s, %d %s not.",
                Figures.counted(counted.size(), "test case"),
                Figures.plainPercent(rate),
                Figures.counted(stand, "verdict") + (stand == 1 ? " stands" : " stand"),
                fall,
                fall == 1 ? "does" : "do");
    }

    private String note(TestResult test, double evidence, int tests) {
        return String.format(
                Locale.ROOT,
                "%s by itself, with evidence of %.3g; too little among %s, where at most %s of all verdicts may be wrong",
                test.verdict(),
                evidence,
                Figures.counted(tests, "test case"),
                Figures.plainPercent(rate));
    }

    /** Whether a test case could have had a wrong verdict with a stated probability. */
    private static boolean counts(TestResult test) {
        return test.assertion().asserts()
                && !test.assertion().pointwise()
                && (!given(test) || test.conclusion().eValue() != null);
    }

    /** Evidence for a verdict that was not given does not count. */
    private static double evidence(TestResult test) {
        VerdictEvidence evidence = test.conclusion().eValue();
        if (evidence == null || !given(test)) {
            return 0;
        }
        return test.verdict() == Outcome.ALIGNED ? evidence.aligned() : evidence.misaligned();
    }

    private static boolean given(TestResult test) {
        return test.verdict() == Outcome.ALIGNED || test.verdict() == Outcome.MISALIGNED;
    }
}

package org.alignunit.maven.page;

import java.util.List;
import java.util.Map;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.outcome.BuildOutcome;
import org.alignunit.maven.outcome.Reason;
import org.alignunit.maven.page.axis.PropertyAxis;
import org.alignunit.maven.page.cases.TestView;
import org.alignunit.maven.page.cases.VerdictView;

/**
 * The outcome of the build.
 *
 * @param verdict its mark and colour
 * @param headline state and gravest cause
 * @param lead how many assertions are met; may be empty
 * @param reasons the gravest of them
 * @param folded the others
 * @param tolerated what would break the build without tolerance
 */
record OutcomeView(
        VerdictView verdict,
        String headline,
        String lead,
        List<ReasonView> reasons,
        List<ReasonView> folded,
        List<ReasonView> tolerated) {
    private static final int OPEN_REASONS = 4;
    private static final int CASES_OF_A_REASON = 3;

    static OutcomeView of(GateResult gate, Map<PropertyAxis.Key, PropertyAxis> axes, Map<TestResult, TestView> views) {
        BuildOutcome outcome = BuildOutcome.of(gate);
        List<ReasonView> reasons = reasons(outcome.reasons(), axes, views);
        int open = Math.min(OPEN_REASONS, reasons.size());
        boolean asserts = gate.tests().stream().anyMatch(test -> test.verdict() != Outcome.REPORTED);
        return new OutcomeView(
                reasons.isEmpty()
                        ? asserts ? VerdictView.ALIGNED : VerdictView.REPORTED
                        : reasons.get(0).verdict(),
                outcome.headline(),
                outcome.lead(),
                reasons.subList(0, open),
                reasons.subList(open, reasons.size()),
                reasons(outcome.tolerated(), axes, views));
    }

    private static List<ReasonView> reasons(
            List<Reason> reasons, Map<PropertyAxis.Key, PropertyAxis> axes, Map<TestResult, TestView> views) {
        return reasons.stream()
                .map(reason -> ReasonView.of(reason, CASES_OF_A_REASON, axes, test -> {
                    TestView view = views.get(test);
                    return view == null ? null : view.anchor();
                }))
                .toList();
    }

    /** {@return how many reasons are folded; empty if none is} */
    String foldedCount() {
        return folded.isEmpty() ? "" : Figures.counted(folded.size(), "more reason");
    }

    boolean tolerates() {
        return !tolerated.isEmpty();
    }

    boolean fails() {
        return !reasons.isEmpty();
    }
}

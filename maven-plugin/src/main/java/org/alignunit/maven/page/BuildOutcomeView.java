package org.alignunit.maven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.outcome.BuildOutcome;
import org.alignunit.maven.outcome.Reason;
import org.alignunit.maven.page.cases.TestView;
import org.alignunit.maven.page.cases.VerdictView;
import org.alignunit.maven.page.changes.ChangesView;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of the build.
 *
 * @param verdict its mark and colour
 * @param headline state and gravest cause
 * @param lead how many assertions are met; may be empty
 * @param reasons the gravest of them
 * @param folded the others
 * @param tolerated what would break the build without tolerance
 * @param changes what became of approved test cases; null where nothing was approved
 */
record BuildOutcomeView(
        VerdictView verdict,
        String headline,
        String lead,
        List<ReasonView> reasons,
        List<ReasonView> folded,
        List<ReasonView> tolerated,
        @Nullable ChangesView changes) {
    private static final int OPEN_REASONS = 4;
    private static final int CASES_OF_A_REASON = 3;
    private static final int MOST_ROWS = 10;

    static BuildOutcomeView of(GateResult gate, Map<TestResult, TestView> views) {
        BuildOutcome outcome = BuildOutcome.of(gate);
        List<ReasonView> reasons = reasons(outcome.reasons(), views);
        int open = Math.min(OPEN_REASONS, reasons.size());
        boolean asserts = gate.tests().stream().anyMatch(test -> test.verdict() != Outcome.REPORTED);
        return new BuildOutcomeView(
                reasons.isEmpty()
                        ? asserts ? VerdictView.ALIGNED : VerdictView.REPORTED
                        : reasons.get(0).verdict(),
                outcome.headline(),
                outcome.lead(),
                reasons.subList(0, open),
                reasons.subList(open, reasons.size()),
                reasons(outcome.tolerated(), views),
                gate.changes().map(ChangesView::of).orElse(null));
    }

    private static List<ReasonView> reasons(List<Reason> reasons, Map<TestResult, TestView> views) {
        return reasons.stream()
                .map(reason -> ReasonView.of(reason, CASES_OF_A_REASON, views))
                .toList();
    }

    /** {@return how many reasons are folded; empty if none is} */
    String foldedCount() {
        return folded.isEmpty() ? "" : Figures.counted(folded.size(), "more reason");
    }

    /** {@return the gravest reasons, as many as have room in a comment} */
    List<ReasonView> gravest() {
        List<ReasonView> gravest = new ArrayList<>();
        int rows = 0;
        for (ReasonView reason : all()) {
            rows += reason.rows();
            if (rows > MOST_ROWS) {
                break;
            }
            gravest.add(reason);
        }
        return gravest;
    }

    /** {@return how many reasons a comment has no room for, in words; empty if it has for all} */
    String moreReasons() {
        int left = all().size() - gravest().size();
        return left == 0 ? "" : "and " + Figures.counted(left, "more reason");
    }

    private List<ReasonView> all() {
        return Stream.concat(reasons.stream(), folded.stream()).toList();
    }

    boolean tolerates() {
        return !tolerated.isEmpty();
    }

    boolean fails() {
        return !reasons.isEmpty();
    }
}

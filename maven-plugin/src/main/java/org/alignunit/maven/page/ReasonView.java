package org.alignunit.maven.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.PropertyWords;
import org.alignunit.internal.result.words.ShownDistance;
import org.alignunit.maven.gate.Violation;
import org.alignunit.maven.outcome.Cause;
import org.alignunit.maven.outcome.Reason;
import org.alignunit.maven.page.axis.Strip;
import org.alignunit.maven.page.cases.Attention;
import org.alignunit.maven.page.cases.TestView;
import org.alignunit.maven.page.cases.VerdictView;
import org.jspecify.annotations.Nullable;

/**
 * Why the build fails, or would without tolerance.
 *
 * @param verdict mark and colour
 * @param rule the rule that is broken
 * @param count how often, in words
 * @param finding what was found
 * @param nextStep what to do about it; may be empty
 * @param cases the first of the cases
 * @param more how many are not named; empty where all are
 */
record ReasonView(
        VerdictView verdict,
        String rule,
        String count,
        String finding,
        String nextStep,
        List<CaseView> cases,
        String more) {
    /**
     * A case of a reason.
     *
     * @param what which one
     * @param figures the distance with its bounds; empty where it is not of a distance
     * @param estimate the same without the limit
     * @param limit what is allowed; may be empty
     * @param anchor its card; null where it has none
     * @param strip its figures as marks on a line; null where it has none, as a test case that the page leaves out
     */
    record CaseView(
            String what,
            String figures,
            String estimate,
            String limit,
            @Nullable String anchor,
            @Nullable Strip strip) {}

    static ReasonView of(Reason reason, int most, Map<TestResult, TestView> shown) {
        List<CaseView> cases = new ArrayList<>();
        List<Violation> violations = reason.violations().stream()
                .sorted(Comparator.comparing(Violation::test, Comparator.nullsFirst(Attention.ORDER)))
                .toList();
        boolean distances = reason.cause() != Cause.WORSE
                && reason.cause() != Cause.CHANGED
                && reason.tests().stream().allMatch(test -> test.verdict() != Outcome.ERROR);
        for (Violation violation : violations.subList(0, Math.min(most, violations.size()))) {
            TestResult test = violation.test();
            TestView view = shown.get(test);
            cases.add(
                    test != null && distances
                            ? of(test, view)
                            : new CaseView(
                                    violation.message().isEmpty() && test != null ? name(test) : violation.message(),
                                    "",
                                    "",
                                    "",
                                    view == null ? null : view.anchor(),
                                    null));
        }
        int left = violations.size() - cases.size();
        return new ReasonView(
                VerdictView.of(reason.cause()),
                reason.cause().rule().name(),
                Figures.counted(violations.size(), reason.tests().isEmpty() ? "finding" : "case"),
                sentence(reason),
                reason.nextStep(),
                cases,
                left == 0 ? "" : "and " + Figures.count(left) + " more");
    }

    /** {@return how many rows of a table it takes} */
    int rows() {
        return cases.size() + (more.isEmpty() ? 0 : 1);
    }

    /** A finding about a model begins with its name. */
    private static String sentence(Reason reason) {
        String finding = reason.finding();
        return reason.cause() == Cause.MISALIGNED || reason.cause() == Cause.WORSE
                ? finding
                : finding.substring(0, 1).toUpperCase(Locale.ROOT) + finding.substring(1);
    }

    private static String name(TestResult test) {
        return test.id().model() + ", " + test.name().displayName();
    }

    private static CaseView of(TestResult test, @Nullable TestView view) {
        ShownDistance shown = ShownDistance.of(test);
        String estimate = shown.figure() + (shown.bounds().isEmpty() ? "" : " (" + shown.bounds() + ")");
        String limit = PropertyWords.limit(test.assertion());
        return new CaseView(
                name(test),
                limit.isEmpty() ? estimate : estimate + ", " + limit,
                estimate,
                limit,
                view == null ? null : view.anchor(),
                view == null || shown.estimate() == null ? null : view.smallStrip());
    }
}

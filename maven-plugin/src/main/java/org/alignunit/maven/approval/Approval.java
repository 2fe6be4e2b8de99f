package org.alignunit.maven.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;

/**
 * What is approved of the results of a build. A test case that is as it was approved keeps its date, so that only what changed
 * changes in the file.
 *
 * @param cases the approved test cases
 * @param objections why something cannot be approved
 * @param summary what is new
 */
public record Approval(List<ApprovedCase> cases, List<String> objections, String summary) {
    /**
     * Approves results.
     *
     * @param before the test cases that are approved already
     * @param tests the results of a whole build
     * @param date of the approval
     * @param version of AlignUnit
     * @return the approval
     */
    public static Approval of(List<ApprovedCase> before, List<TestResult> tests, String date, String version) {
        List<String> objections = new ArrayList<>();
        List<TestResult> sound = new ArrayList<>();
        for (TestResult test : tests) {
            if (test.verdict() == Outcome.ERROR || test.conclusion().cutShort()) {
                objections.add(String.format(
                        Locale.ROOT,
                        "%s [%s] %s: run it again.",
                        test.name().shortMethod(),
                        test.name().displayName(),
                        test.verdict() == Outcome.ERROR ? "measured nothing" : "was cut short by a budget"));
            } else {
                sound.add(test);
            }
        }
        CaseMatching matching = new CaseMatching(before, sound);
        List<ApprovedCase> cases = new ArrayList<>();
        int same = 0;
        for (ApprovedCase old : before) {
            TestResult test = matching.found().get(old);
            if (test != null) {
                ApprovedCase now = ApprovedFields.approve(test, date, version);
                same += now.isLike(old) ? 1 : 0;
                cases.add(now.isLike(old) ? old : now);
            }
        }
        matching.fresh().forEach(test -> cases.add(ApprovedFields.approve(test, date, version)));
        return new Approval(
                cases,
                objections,
                String.format(
                        Locale.ROOT,
                        "Approved %s: %d as before, %d changed, %d new; %d no longer",
                        Figures.counted(cases.size(), "test case"),
                        same,
                        before.size() - matching.lost().size() - same,
                        matching.fresh().size(),
                        matching.lost().size()));
    }
}

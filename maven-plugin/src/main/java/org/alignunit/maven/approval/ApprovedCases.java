package org.alignunit.maven.approval;

import java.util.List;
import org.alignunit.internal.result.TestResult;

/**
 * Approved test cases, and how much worse a case must be to break a rule.
 *
 * @param cases the approved test cases
 * @param worseBy fall of the skill that is accepted
 * @param confidence with which a case is called worse
 */
public record ApprovedCases(List<ApprovedCase> cases, double worseBy, double confidence) {
    /** The fall of the skill that is accepted unless another is named. */
    public static final double WORSE_BY = 0.05;

    /** The confidence unless another is named. */
    public static final double CONFIDENCE = 0.95;

    /** Copies the list, and checks the ranges. */
    public ApprovedCases {
        cases = List.copyOf(cases);
        if (!(worseBy >= 0 && Double.isFinite(worseBy))) {
            throw new IllegalArgumentException("worseBy (alignunit.worseBy) is " + worseBy
                    + ", and must be at least 0: 0.05 accepts a fall of the skill by 0.05");
        }
        if (!(confidence >= 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("confidence (alignunit.confidence) is " + confidence
                    + ", and must be at least 0.5 and below 1, such as 0.95");
        }
    }

    /** {@return what became of them in a build} */
    public ApprovedRun compare(List<TestResult> tests) {
        return ApprovedRun.of(cases, tests, worseBy, confidence);
    }
}

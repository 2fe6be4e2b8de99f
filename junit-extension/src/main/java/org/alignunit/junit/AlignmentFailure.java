package org.alignunit.junit;

import org.alignunit.report.TestResult;
import org.opentest4j.AssertionFailedError;

/**
 * A verdict that fails its test. Build tools print a failure's text where it happens, and its message again in their summary:
 * so the message is brief, and the text, which all test reports take, tells everything. No frame of a stack would help.
 */
final class AlignmentFailure extends AssertionFailedError {
    private static final long serialVersionUID = 1;

    private final String account;

    AlignmentFailure(TestResult result) {
        super(FailureMessage.brief(result), FailureMessage.people(result), FailureMessage.model(result));
        account = FailureMessage.of(result);
        setStackTrace(new StackTraceElement[0]);
    }

    @Override
    public String toString() {
        return getClass().getName() + ": " + account;
    }
}

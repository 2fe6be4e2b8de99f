package org.alignunit.maven.gate;

import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/**
 * A rule that was broken.
 *
 * @param rule the rule
 * @param message what broke it and what to do, on one line; empty where the table of all tests tells it
 * @param testClass the test class that broke it; empty where it was none
 * @param test the test case that broke it; null where it was none, or none that ran
 */
public record Violation(
        GateRule rule,
        String message,
        String testClass,
        @Nullable TestResult test) {
    /** A rule that no test broke. */
    Violation(GateRule rule, String message) {
        this(rule, message, "", null);
    }

    /** A rule that a test case broke. */
    Violation(GateRule rule, String message, TestResult test) {
        this(rule, message, test.name().testClass(), test);
    }

    /** {@return whether there is more to tell than the table does} */
    public boolean told() {
        return !message.isEmpty();
    }

    @Override
    public String toString() {
        return rule + ": " + message;
    }
}

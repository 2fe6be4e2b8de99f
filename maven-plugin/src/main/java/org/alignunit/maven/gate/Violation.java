package org.alignunit.maven.gate;

/**
 * A rule that was broken.
 *
 * @param rule the rule
 * @param message what broke it and what to do, on one line; empty where the table of all tests tells it
 */
public record Violation(GateRule rule, String message) {
    /** {@return whether there is more to tell than the table does} */
    public boolean told() {
        return !message.isEmpty();
    }

    @Override
    public String toString() {
        return rule + ": " + message;
    }
}

package org.alignunit.maven.gate;

/**
 * A rule that was broken.
 *
 * @param rule the rule
 * @param message what broke it and what to do, on one line
 */
public record Violation(Rule rule, String message) {
    @Override
    public String toString() {
        return rule + ": " + message;
    }
}

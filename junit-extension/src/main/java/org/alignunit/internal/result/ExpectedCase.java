package org.alignunit.internal.result;

/**
 * A test case that a run set out to measure, written down before the first case of its class is asked. Which model it asks is
 * not known by then.
 *
 * @param junitId tells it from others of the same name
 */
public record ExpectedCase(TestName name, CaseId id, String junitId) {}

package org.alignunit.maven.results;

/**
 * An alignment test that the module holds.
 *
 * @param testClass as results name it: the binary name, which for an inherited nested class begins with that of the heir
 * @param method its name without parameters
 */
public record ExpectedTest(String testClass, String method) {}

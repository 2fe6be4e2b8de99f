package org.alignunit.report;

/** What a file of this package holds of one test case, told from the others by method, display name and model. */
sealed interface TestEntry permits TestResult, TestPlan, RecordingUse {
    String testClass();

    String testMethod();

    String displayName();

    String model();
}

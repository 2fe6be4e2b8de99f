package org.alignunit.internal.result;

/** What a file holds of one test case, told from the others of its class by method, display name and model. */
public sealed interface TestEntry permits TestResult, TestPlan, RecordingUse {
    /** {@return the fully qualified name} */
    String testClass();

    /** {@return its name} */
    String testMethod();

    /** {@return the test case's name} */
    String displayName();

    /** {@return the model's name} */
    String model();
}

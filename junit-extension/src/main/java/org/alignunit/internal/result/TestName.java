package org.alignunit.internal.result;

/** Where in the test code a test case stands; the class is fully qualified. */
public record TestName(String testClass, String testMethod, String displayName)
        implements FieldGroup, Comparable<TestName> {
    /** {@return class, without its package, and method} */
    public String shortMethod() {
        return testClass.substring(testClass.lastIndexOf('.') + 1) + "." + testMethod;
    }

    @Override
    public int compareTo(TestName other) {
        int testClasses = testClass.compareTo(other.testClass);
        int methods = testMethod.compareTo(other.testMethod);
        return testClasses != 0 ? testClasses : methods != 0 ? methods : displayName.compareTo(other.displayName);
    }
}

package org.alignunit.report;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one test method wanted of the recordings, in all of its test cases.
 *
 * @param testClass fully qualified name
 * @param testMethod its name
 * @param model the model's name
 * @param methods all methods of alignment tests that the class has
 * @param complete whether all replies that were wanted were there
 * @param recordings directory of the recordings, an absolute path
 * @param requests the prompts that replies were wanted to, by the hashes that recordings name them by
 */
public record RecordingUse(
        String testClass,
        String testMethod,
        String model,
        List<String> methods,
        boolean complete,
        String recordings,
        SortedSet<String> requests)
        implements TestEntry {
    /** Copies the collections. */
    public RecordingUse {
        methods = List.copyOf(methods);
        requests = new TreeSet<>(requests);
    }

    /** {@return nothing: the test cases of a method are one} */
    @Override
    public String displayName() {
        return "";
    }
}

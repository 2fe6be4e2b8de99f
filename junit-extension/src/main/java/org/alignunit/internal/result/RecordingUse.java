package org.alignunit.internal.result;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one test method wanted of the recordings, in all of its test cases.
 *
 * @param testClass fully qualified name
 * @param testMethod its name and the types of its parameters, as in {@code tea(org.example.Cup)}
 * @param model the model's name
 * @param methods all methods, named likewise, of alignment tests that the class has
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
        SortedSet<String> requests) {
    /** Copies the collections. */
    public RecordingUse {
        methods = List.copyOf(methods);
        requests = new TreeSet<>(requests);
    }

    /**
     * What both runs of a test method wanted.
     *
     * @param other run of the same method on the same recordings
     * @return what either wanted; complete if both were
     */
    public RecordingUse and(RecordingUse other) {
        SortedSet<String> all = new TreeSet<>(requests);
        all.addAll(other.requests);
        List<String> both = Stream.concat(methods.stream(), other.methods.stream())
                .distinct()
                .sorted()
                .toList();
        return new RecordingUse(testClass, testMethod, model, both, complete && other.complete, recordings, all);
    }
}

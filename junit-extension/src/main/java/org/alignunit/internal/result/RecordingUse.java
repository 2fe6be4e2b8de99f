package org.alignunit.internal.result;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one test method wanted of the recordings, in all of its test cases.
 *
 * @param testMethod with its parameter types, as in {@code tea(org.example.Cup)}
 * @param methods all alignment tests of the class, named likewise
 * @param complete whether all replies that were wanted were there
 * @param recordings directory of the recordings, an absolute path
 * @param requests hashes of the prompts, by which recordings name them
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

    /** What both runs of a test method on the same recordings wanted; complete if both were. */
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

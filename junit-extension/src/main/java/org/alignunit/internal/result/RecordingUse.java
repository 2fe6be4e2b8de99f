package org.alignunit.internal.result;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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
    public RecordingUse {
        methods = List.copyOf(methods);
        requests = new TreeSet<>(requests);
    }

    /** What all runs of a test method on the same recordings wanted; complete if each was. */
    public static RecordingUse united(List<RecordingUse> runs) {
        SortedSet<String> methods = new TreeSet<>();
        SortedSet<String> requests = new TreeSet<>();
        boolean complete = true;
        for (RecordingUse run : runs) {
            methods.addAll(run.methods);
            requests.addAll(run.requests);
            complete &= run.complete;
        }
        RecordingUse first = runs.get(0);
        return new RecordingUse(
                first.testClass,
                first.testMethod,
                first.model,
                List.copyOf(methods),
                complete,
                first.recordings,
                requests);
    }
}

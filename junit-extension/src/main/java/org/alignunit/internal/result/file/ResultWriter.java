package org.alignunit.internal.result.file;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.internal.result.TestResult;

/** Writes the result file of one test class, test by test, from any thread. No reader ever sees half of it. */
public final class ResultWriter {
    private static final Map<Path, ResultWriter> WRITERS = new ConcurrentHashMap<>();

    private final WholeFile<TestResult> file;

    private ResultWriter(WholeFile<TestResult> file) {
        this.file = file;
    }

    ResultWriter(Path file, FileTime started) {
        this(new WholeFile<>(ResultFiles.KIND, file, started));
    }

    /** The writer of a test class; one and the same for all callers in this JVM. */
    public static ResultWriter of(Path outputDirectory, String testClass) {
        Path file = ResultFiles.KIND.of(outputDirectory, testClass);
        return WRITERS.computeIfAbsent(file, path -> new ResultWriter(new WholeFile<>(ResultFiles.KIND, path)));
    }

    /**
     * The same as {@link #add(TestResult, String)} for a test case that its name and {@link org.alignunit.internal.result.CaseId} tell from all others.
     */
    public void add(TestResult test) {
        add(test, "");
    }

    /**
     * Adds a test case and writes the file. Of a case that is run again the worse outcome is kept, and its message tells of
     * the other. What an earlier build left is dropped; what another JVM of this build wrote meanwhile is kept.
     */
    public void add(TestResult test, String id) {
        file.add(test, id);
    }
}

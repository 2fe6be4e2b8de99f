package org.alignunit.internal.result.file;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.alignunit.internal.result.TestResult;

/** Reads result files. */
public final class ResultFiles {
    static final FileKind<TestResult> KIND = new FileKind<>(
            "results",
            "alignunit-result-1",
            TestResult.class,
            Reruns::worst,
            Reruns::severity,
            Comparator.comparing(TestResult::name).thenComparing(TestResult::id),
            false);

    private ResultFiles() {}

    /**
     * Reads one result file. Fields that this version does not know are passed over.
     *
     * @throws ResultFileException if it cannot be read, is of another format or lacks a field
     */
    public static List<TestResult> read(Path file) {
        return KIND.read(file);
    }

    /**
     * Reads the result files of an output directory.
     *
     * @return the test cases of all files, in the order of the files' names; empty where there is no such directory
     * @throws ResultFileException if one of them cannot be read
     */
    public static List<TestResult> readAll(Path directory) {
        return KIND.readAll(directory);
    }

    /**
     * Finds the result files of an output directory.
     *
     * @return the files, in the order of their names; empty where there is no such directory
     */
    public static List<Path> list(Path directory) {
        return KIND.list(directory);
    }
}

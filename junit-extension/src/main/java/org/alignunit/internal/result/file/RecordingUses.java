package org.alignunit.internal.result.file;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.internal.result.RecordingUse;

/** Writes and reads what test classes wanted of the recordings. */
public final class RecordingUses {
    static final FileKind<RecordingUse> KIND = new FileKind<>(
            "uses",
            "alignunit-use-1",
            RecordingUse.class,
            RecordingUses::united,
            use -> 0,
            Comparator.comparing(RecordingUse::testMethod)
                    .thenComparing(RecordingUse::recordings)
                    .thenComparing(RecordingUse::model),
            true);
    private static final Map<Path, WholeFile<RecordingUse>> FILES = new ConcurrentHashMap<>();

    private RecordingUses() {}

    private static RecordingUse united(List<RecordingUse> runs) {
        RecordingUse all = runs.get(0);
        for (RecordingUse run : runs.subList(1, runs.size())) {
            all = all.and(run);
        }
        return all;
    }

    /**
     * Adds a test method to the file of its class, {@code <outputDirectory>/uses/<test class>.json}; from any thread. With
     * what it wanted in other runs of this build it is united; what an earlier build left is dropped.
     */
    public static void add(Path outputDirectory, RecordingUse use) {
        FILES.computeIfAbsent(KIND.of(outputDirectory, use.testClass()), path -> new WholeFile<>(KIND, path))
                .add(use, "");
    }

    /**
     * Finds the files of an output directory.
     *
     * @return the files, in the order of their names; empty where there are none
     */
    public static List<Path> list(Path directory) {
        return KIND.list(directory);
    }

    /**
     * Reads one file.
     *
     * @throws ResultFileException if it cannot be read, is of another format or lacks a field
     */
    public static List<RecordingUse> read(Path file) {
        return KIND.read(file);
    }
}

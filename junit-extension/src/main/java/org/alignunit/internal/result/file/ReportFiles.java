package org.alignunit.internal.result.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.RecordingUse;
import org.alignunit.internal.result.TestResult;

/** Files of one kind: one for each test class, in a folder of its own below the output directory. */
public final class ReportFiles<T extends Record> {
    /** What test cases measured. Of a case that ran more than once the worse outcome is kept, and its message names the other. */
    public static final ReportFiles<TestResult> RESULTS = new ReportFiles<>(
            "results",
            "alignunit-result-1",
            TestResult.class,
            Comparator.comparing(TestResult::name).thenComparing(TestResult::id),
            Reruns::worst,
            Reruns::severity,
            false);

    /** What test cases would ask. The last plan of a case is kept. */
    public static final ReportFiles<CasePlan> PLANS = new ReportFiles<>(
            "plans",
            "alignunit-plan-1",
            CasePlan.class,
            Comparator.comparing(CasePlan::name).thenComparing(CasePlan::id),
            runs -> runs.get(runs.size() - 1),
            plan -> 0,
            false);

    /** What test methods wanted of the recordings, over all of their runs. */
    public static final ReportFiles<RecordingUse> USES = new ReportFiles<>(
            "uses",
            "alignunit-use-1",
            RecordingUse.class,
            Comparator.comparing(RecordingUse::testMethod)
                    .thenComparing(RecordingUse::recordings)
                    .thenComparing(RecordingUse::model),
            RecordingUse::united,
            use -> 0,
            true);

    private static final String SUFFIX = ".json";

    final String folder;
    /** Names the version of the format, which this version writes and reads. */
    final String schema;
    /** Two entries that are equal by it are of one test case. */
    final Comparator<T> order;
    /** Makes one entry of all runs of a test case, in their order. */
    final Function<List<T>, T> repeated;
    /** 0 for an entry that fails nothing, more for a worse one. */
    final ToIntFunction<T> severity;
    /** Whether the runs of other JVMs are repetitions too, so that there is one entry of a name. */
    final boolean united;

    private final Class<T> entry;
    private final Map<Path, WholeFile<T>> written = new ConcurrentHashMap<>();

    private ReportFiles(
            String folder,
            String schema,
            Class<T> entry,
            Comparator<T> order,
            Function<List<T>, T> repeated,
            ToIntFunction<T> severity,
            boolean united) {
        this.folder = folder;
        this.schema = schema;
        this.entry = entry;
        this.order = order;
        this.repeated = repeated;
        this.severity = severity;
        this.united = united;
    }

    /**
     * Adds an entry to the file of its test class, from any thread, and writes the file whole. What an earlier build left is
     * dropped; what another JVM of this build wrote meanwhile is kept.
     *
     * @param id tells it from others of the same name that measure the same, as JUnit's unique id does; may be empty
     * @return the file
     */
    public Path add(Path outputDirectory, String testClass, T test, String id) {
        Path file = outputDirectory.toAbsolutePath().normalize().resolve(folder).resolve(testClass + SUFFIX);
        written.computeIfAbsent(file, path -> new WholeFile<>(this, path)).add(test, id);
        return file;
    }

    /**
     * Reads one file. Fields that this version does not know are ignored.
     *
     * @throws ResultFileException if it cannot be read, is of another format or lacks a field
     */
    public List<T> read(Path file) {
        try {
            return ReportJson.parse(Files.readAllBytes(file), schema, entry);
        } catch (IOException | IllegalArgumentException e) {
            String reason = e instanceof IOException ? e.toString() : String.valueOf(e.getMessage());
            throw new ResultFileException(file, reason.replaceAll("\\s+", " ").strip(), e);
        }
    }

    /** The entries of all files of an output directory, in the order of the files' names. */
    public List<T> readAll(Path outputDirectory) {
        return list(outputDirectory).stream()
                .flatMap(file -> read(file).stream())
                .toList();
    }

    /** {@return the files of an output directory, in the order of their names; empty where there is none} */
    public List<Path> list(Path outputDirectory) {
        Path files = outputDirectory.resolve(folder);
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(files)) {
            return all.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the files in " + files, e);
        }
    }
}

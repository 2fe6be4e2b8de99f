package org.alignunit.internal.result.file;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.result.CasePlan;
import org.alignunit.internal.result.ExpectedCase;
import org.alignunit.internal.result.RecordingUse;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.WantedReplies;
import org.alignunit.internal.result.audit.AuditedPrompt;
import org.jspecify.annotations.Nullable;

/**
 * Files of one kind: one for each test class, in a folder of its own below the output directory. A JVM appends each entry to
 * a file of its own, and puts the file of a class together when the class ends. Readers take what JVMs wrote, so that nothing
 * of a killed one is lost.
 */
public final class OutputFiles<T extends Record> {
    /** What test cases measured. Of a case that ran more than once the worse outcome is kept, and its message names the other. */
    public static final OutputFiles<TestResult> RESULTS = new OutputFiles<>(
            "results",
            "alignunit-result-1",
            TestResult.class,
            Comparator.comparing(TestResult::name).thenComparing(TestResult::id),
            Reruns::worst);

    /** What test cases would ask. The last plan of a case is kept. */
    public static final OutputFiles<CasePlan> PLANS = new OutputFiles<>(
            "plans",
            "alignunit-plan-1",
            CasePlan.class,
            Comparator.comparing(CasePlan::name).thenComparing(CasePlan::id),
            runs -> runs.get(runs.size() - 1));

    /** What test cases lack, by their plans. */
    public static final OutputFiles<WantedReplies> WANTED = new OutputFiles<>(
            "wanted",
            "alignunit-wanted-1",
            WantedReplies.class,
            Comparator.comparing(WantedReplies::name).thenComparing(WantedReplies::id),
            runs -> runs.get(runs.size() - 1));

    /** What test methods wanted of the recordings, over all of their runs. */
    public static final OutputFiles<RecordingUse> USES = new OutputFiles<>(
            "uses",
            "alignunit-use-1",
            RecordingUse.class,
            Comparator.comparing(RecordingUse::testMethod)
                    .thenComparing(RecordingUse::recordings)
                    .thenComparing(RecordingUse::model),
            RecordingUse::united);

    /** What audits found of prompts. */
    public static final OutputFiles<AuditedPrompt> AUDITS = new OutputFiles<>(
            "audits",
            "alignunit-audit-1",
            AuditedPrompt.class,
            Comparator.comparing(AuditedPrompt::name).thenComparing(AuditedPrompt::prompt),
            runs -> runs.get(runs.size() - 1));

    private static final String SUFFIX = ".json";

    /** Names the version of the format, which this version writes and reads. */
    final String schema;
    /** Two entries that are equal by it are of one test case. */
    final Comparator<T> order;
    /** Makes one entry of all times that a test case ran, in their order. */
    final Function<List<T>, T> repeated;

    final Class<T> entry;

    private final String folder;
    private final Map<Path, PartFile<T>> written = new ConcurrentHashMap<>();
    private final Map<Path, Boolean> tidied = new ConcurrentHashMap<>();

    private OutputFiles(
            String folder, String schema, Class<T> entry, Comparator<T> order, Function<List<T>, T> repeated) {
        this.folder = folder;
        this.schema = schema;
        this.entry = entry;
        this.order = order;
        this.repeated = repeated;
    }

    /** Writes down which test cases a class is about to run. They count as unfinished until an entry of their id is added. */
    public void expect(RunOutput output, String testClass, List<ExpectedCase> cases) {
        write(output, testClass, own -> own.plan(output.run(), cases));
    }

    /**
     * Adds an entry of a test class, from any thread.
     *
     * @param id tells it from others of the same name that measure the same; may be empty
     * @return the file of the class, which is put together when the class ends
     */
    public Path add(RunOutput output, String testClass, T test, String id) {
        write(output, testClass, own -> own.add(output.run(), test, id));
        return file(output, testClass);
    }

    private interface Writing<T extends Record> {
        void to(PartFile<T> own) throws IOException;
    }

    private void write(RunOutput output, String testClass, Writing<T> writing) {
        Path files = output.directory().resolve(folder);
        try {
            Parts parts = parts(files);
            tidied.computeIfAbsent(files, first -> {
                parts.dropOver(output.run());
                return true;
            });
            Path own = parts.own(output.run(), FileNames.of(testClass));
            writing.to(written.computeIfAbsent(own, PartFile::new));
        } catch (IOException e) {
            throw unwritable(files, testClass, e);
        }
    }

    private UncheckedIOException unwritable(Path files, String testClass, IOException e) {
        return new UncheckedIOException(
                "Cannot write the " + folder + " of " + testClass + " to the directory " + files + " (" + e
                        + "). Make it writable, or name another with the configuration parameter alignunit.output.",
                e);
    }

    private Path file(RunOutput output, String testClass) {
        return file(output.directory(), testClass);
    }

    /** {@return the file of a test class, whether it is there or not} */
    public Path file(Path outputDirectory, String testClass) {
        return outputDirectory.resolve(folder).resolve(FileNames.of(testClass) + SUFFIX);
    }

    /** {@return the class that a file is of; a long or uncommon name is not told whole} */
    public String testClass(Path file) {
        return name(file);
    }

    /** Puts the file of a class together, from what all JVMs wrote, if this one wrote since it last did. */
    public void finish(RunOutput output, String testClass) {
        Path file = file(output, testClass);
        Path own = parts(file.getParent()).own(output.run(), FileNames.of(testClass));
        PartFile<T> mine = written.get(own);
        if (mine != null && mine.takeChanged()) {
            try {
                alone(file, () -> write(file, lines(file, own, mine.lines())));
            } catch (IOException e) {
                throw unwritable(file.getParent(), testClass, e);
            }
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Others would rename an older view into place. What they wrote is safe all the same, as where there are no locks. */
    private static void alone(Path file, Step step) throws IOException {
        try {
            ForkLock.holding(parts(file.getParent()).folder().resolve("lock"), open -> {
                step.run();
                return open;
            });
        } catch (IOException refused) {
            step.run();
        }
    }

    private void write(Path file, List<ClassRun.Line<T>> lines) throws IOException {
        Path whole = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(new FileOutputStream(whole.toFile()))) { // a channel would load 30 classes
                OutputJson.write(out, this, ClassRun.of(lines, this));
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private List<ClassRun.Line<T>> lines(Path file, Path own, List<ClassRun.Line<T>> mine) throws IOException {
        List<ClassRun.Line<T>> lines = new ArrayList<>();
        for (Path part : parts(file.getParent()).of(name(file))) {
            lines.addAll(part.equals(own) ? mine : OutputJson.lines(Files.readAllBytes(part), entry));
        }
        return lines;
    }

    private static Parts parts(Path files) {
        return new Parts(files.resolve("parts"));
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /**
     * Reads what runs wrote of one class: those whose JVMs left files of their own, or else those of the file itself. Fields that
     * this version does not know are ignored.
     *
     * @param file as {@link #list} gives it
     * @throws ResultFileException if it cannot be read, is of another format or lacks a field
     */
    public List<ClassRun<T>> runs(Path file) {
        Path at = file;
        try {
            List<ClassRun.Line<T>> lines = new ArrayList<>();
            List<Path> parts = parts(file.toAbsolutePath().getParent()).of(name(file));
            for (Path part : parts) {
                at = part;
                lines.addAll(OutputJson.lines(Files.readAllBytes(part), entry));
            }
            at = file;
            if (lines.isEmpty() && !parts.isEmpty() && !Files.exists(file)) {
                return List.of(); // a JVM has just begun
            }
            return ClassRun.of(lines.isEmpty() ? OutputJson.parse(Files.readAllBytes(file), this) : lines, this);
        } catch (IOException | IllegalArgumentException e) {
            String reason = e instanceof JsonException fault
                    ? "not JSON: " + fault.getMessage() + (fault.place().isEmpty() ? "" : " (" + fault.place() + ")")
                    : e instanceof IOException ? e.toString() : String.valueOf(e.getMessage());
            throw new ResultFileException(at, reason.replaceAll("\\s+", " ").strip(), e);
        }
    }

    /** {@return the fields of an entry, as files have them} */
    public Map<String, @Nullable Object> fields(T test) {
        return OutputJson.fields(test);
    }

    /**
     * {@return the entry that has these fields}
     *
     * @param place of the fields, for messages
     * @throws IllegalArgumentException if it lacks a field, or one is of another type
     */
    public T entry(Map<String, @Nullable Object> fields, String place) {
        return OutputJson.entry(fields, entry, place);
    }

    /** The entries of one class, whatever runs they are of. */
    public List<T> read(Path file) {
        return runs(file).stream()
                .flatMap(run -> run.tests().stream())
                .sorted(order)
                .toList();
    }

    /** The entries of all files of an output directory, in the order of the files' names. */
    public List<T> readAll(Path outputDirectory) {
        return list(outputDirectory).stream()
                .flatMap(file -> read(file).stream())
                .toList();
    }

    /**
     * {@return the files of an output directory, in the order of their names; empty where there is none} The file of a class
     * whose JVM was killed need not exist.
     */
    public List<Path> list(Path outputDirectory) {
        Path files = outputDirectory.resolve(folder);
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(files)) {
            TreeSet<Path> found = new TreeSet<>();
            all.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).forEach(found::add);
            for (String name : parts(files).names()) {
                found.add(files.resolve(name + SUFFIX));
            }
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the files in " + files, e);
        }
    }
}

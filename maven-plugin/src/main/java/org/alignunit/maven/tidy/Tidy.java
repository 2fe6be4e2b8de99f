package org.alignunit.maven.tidy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alignunit.internal.model.recorded.ReplyStore;
import org.alignunit.internal.result.RecordingUse;
import org.alignunit.internal.result.file.ClassRun;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.maven.results.BuildRun;

/**
 * What of a module's recordings no alignment test of a build wanted. It is known only where every alignment test of the
 * module ran in that build, and came to its end.
 *
 * @param objections why it is not known; nothing may then be dropped
 * @param wanted recordings that tests asked for replies, with the hashes of the prompts that they wanted
 * @param leftAlone recordings that no test asked for a reply: those of other models, or of a pipeline's own
 */
public record Tidy(List<String> objections, Map<Path, Set<String>> wanted, List<Path> leftAlone) {
    /**
     * Looks at what the tests of a build wanted.
     *
     * @param module base directory of the module; what lies outside it may be wanted by tests of another one
     * @param output directory of the alignment tests
     * @param build the run whose notes count
     * @param classes names of the classes that hold alignment tests
     * @param without names of test classes that need not have run, as they are disabled, say
     * @param recordings directory of the recordings
     * @return what is known of them
     * @throws IOException if a directory cannot be read
     * @throws org.alignunit.internal.result.file.ResultFileException if a note cannot be read
     */
    public static Tidy look(
            Path module, Path output, BuildRun build, SortedSet<String> classes, Set<String> without, Path recordings)
            throws IOException {
        List<RecordingUse> uses = new ArrayList<>();
        for (Path file : OutputFiles.USES.list(output)) {
            for (ClassRun<RecordingUse> run : OutputFiles.USES.runs(file)) {
                if (build.is(run.run())) {
                    uses.addAll(run.tests());
                }
            }
        }
        Path directory = recordings.toAbsolutePath().normalize();
        Map<Path, Set<String>> wanted = new TreeMap<>();
        ReplyStore names = ReplyStore.in(directory);
        for (RecordingUse use : uses) {
            if (!use.model().isEmpty()) {
                wanted.computeIfAbsent(names.file(use.model()), file -> new HashSet<>())
                        .addAll(use.requests());
            }
        }
        wanted.keySet().removeIf(file -> !Files.exists(file));
        List<Path> others = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (var files = Files.list(directory)) {
                files.filter(file -> file.toString().endsWith(".jsonl"))
                        .filter(file -> !wanted.containsKey(file))
                        .sorted()
                        .forEach(others::add);
            }
        }
        List<String> objections = new ArrayList<>();
        if (Files.exists(directory) && !directory.toRealPath().startsWith(module.toRealPath())) {
            objections.add(String.format(
                    Locale.ROOT,
                    "the recordings in %s lie outside the module in %s, and tests of other modules may want them:"
                            + " give each module a directory of its own within it (alignunit.recordings.directory)",
                    directory.toRealPath(),
                    module.toRealPath()));
        }
        objections.addAll(objections(uses, classes, without, directory));
        return new Tidy(objections, wanted, others);
    }

    private static List<String> objections(
            List<RecordingUse> uses, SortedSet<String> classes, Set<String> without, Path directory) {
        List<String> objections = new ArrayList<>();
        if (classes.isEmpty()) {
            objections.add("there is no alignment test");
        }
        for (String name : classes) {
            List<RecordingUse> ofClass =
                    uses.stream().filter(use -> use.testClass().equals(name)).toList();
            if (ofClass.isEmpty()) {
                if (!without.contains(name)) {
                    objections.add(name + " did not run in this build on recordings");
                }
                continue;
            }
            Set<String> missing = new TreeSet<>();
            ofClass.forEach(use -> missing.addAll(use.methods()));
            ofClass.forEach(use -> missing.remove(use.testMethod()));
            missing.forEach(method -> objections.add(name + "." + method + " did not run in this build"));
        }
        for (RecordingUse use : uses) {
            if (!use.complete()) {
                objections.add(use.testClass() + "." + use.testMethod() + " lacked replies");
            }
            if (!use.recordings().equals(directory.toString())) {
                objections.add(String.format(
                        Locale.ROOT,
                        "%s used the recordings in %s, not those in %s (alignunit.recordings.directory)",
                        use.testClass(),
                        use.recordings(),
                        directory));
            }
        }
        return objections;
    }

    /**
     * Finds, and drops if told to, what no test wanted.
     *
     * @param drop whether to drop it
     * @return what is or was left over, of each recording that tests asked
     * @throws IOException if a recording cannot be read or replaced
     * @throws IllegalStateException if there are objections
     */
    public List<UnusedRecordings> unused(boolean drop) throws IOException {
        if (!objections.isEmpty()) {
            throw new IllegalStateException(String.join("; ", objections));
        }
        List<UnusedRecordings> all = new ArrayList<>();
        for (Map.Entry<Path, Set<String>> file : wanted.entrySet()) {
            UnusedRecordings found = UnusedRecordings.find(file.getKey(), file.getValue());
            if (drop && found.prompts() > 0) {
                UnusedRecordings.drop(file.getKey(), file.getValue());
            }
            all.add(found);
        }
        return all;
    }
}

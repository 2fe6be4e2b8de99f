package org.alignunit.maven.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alignunit.internal.result.ExpectedCase;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.audit.AuditedPrompt;
import org.alignunit.internal.result.file.ClassRun;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.result.file.ResultFileException;

/**
 * What ran of a module's alignment tests in a build, and what did not.
 *
 * @param classes in the order of their files
 * @param unreadable why files could not be read
 * @param twice which test cases have results in two directories
 */
public record ModuleResults(List<ClassResults> classes, List<String> unreadable, List<String> twice) {
    /** Copies the lists. */
    public ModuleResults {
        classes = List.copyOf(classes);
        unreadable = List.copyOf(unreadable);
        twice = List.copyOf(twice);
    }

    /** {@return the same with other results of the same classes} */
    public ModuleResults with(List<ClassResults> others) {
        return new ModuleResults(others, unreadable, twice);
    }

    /**
     * Reads the results of a build, of which several machines may have left a part each, and compares them with the tests that the
     * module holds.
     *
     * @param directories of the alignment tests; the first is the module's own
     * @param build the results of which run count
     * @param expected the tests that the module holds
     * @param ours which files are the module's
     * @return what ran and what did not; a test case that has results in two directories is told, and counts once
     * @throws java.io.UncheckedIOException if a directory cannot be read
     */
    public static ModuleResults read(
            List<Path> directories, BuildRun build, List<ExpectedTest> expected, Predicate<Path> ours) {
        Map<String, ClassResults> classes = new TreeMap<>();
        List<String> unreadable = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (Path directory : directories) {
            for (Path file : OutputFiles.RESULTS.list(directory)) {
                String key = file.getFileName().toString();
                try {
                    if (ours.test(file)) {
                        classes.merge(key, read(file, build), (one, other) -> one.and(other, twice));
                    }
                } catch (ResultFileException e) {
                    unreadable.add(String.valueOf(e.getMessage()));
                }
            }
        }
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        for (ExpectedTest test : expected) {
            methods.computeIfAbsent(test.testClass(), name -> new TreeSet<>()).add(test.method());
        }
        methods.forEach((name, wanted) -> {
            Path file = OutputFiles.RESULTS.file(directories.get(0), name);
            ClassResults none = new ClassResults(name, file, List.of(), List.of(), List.of());
            String key = file.getFileName().toString();
            classes.put(key, complete(name, classes.getOrDefault(key, none), wanted));
        });
        return new ModuleResults(List.copyOf(classes.values()), unreadable, twice);
    }

    /** {@return whether there is nothing that ran or should have} */
    public boolean isEmpty() {
        return classes.isEmpty() && unreadable.isEmpty();
    }

    /** {@return the names of the files of test classes} */
    static Set<String> files(List<ExpectedTest> expected) {
        return expected.stream()
                .map(test -> OutputFiles.RESULTS
                        .file(Path.of(""), test.testClass())
                        .getFileName()
                        .toString())
                .collect(Collectors.toSet());
    }

    /**
     * {@return what audits of a build found, in any of these output directories}
     *
     * @throws ResultFileException if a file cannot be read
     */
    public static List<AuditedPrompt> audits(List<Path> directories, BuildRun build) {
        return directories.stream()
                .flatMap(directory -> OutputFiles.AUDITS.list(directory).stream())
                .flatMap(file -> OutputFiles.AUDITS.runs(file).stream())
                .filter(run -> build.is(run.run()))
                .flatMap(run -> run.tests().stream())
                .toList();
    }

    /** {@return the runs that left results, by their names} */
    public static List<String> runs(Path outputDirectory) {
        return OutputFiles.RESULTS.list(outputDirectory).stream()
                .flatMap(file -> OutputFiles.RESULTS.runs(file).stream())
                .map(ClassRun::run)
                .distinct()
                .toList();
    }

    private static ClassResults read(Path file, BuildRun build) {
        List<TestResult> tests = new ArrayList<>();
        List<TestName> notRun = new ArrayList<>();
        List<ClassRun<TestResult>> others = new ArrayList<>();
        boolean ours = false;
        String name = OutputFiles.RESULTS.testClass(file);
        for (ClassRun<TestResult> run : OutputFiles.RESULTS.runs(file)) {
            for (TestResult test : run.tests()) {
                name = test.name().testClass();
            }
            for (ExpectedCase planned : run.unfinished()) {
                name = planned.name().testClass();
            }
            if (build.is(run.run())) {
                ours = true;
                tests.addAll(run.tests());
                run.unfinished().forEach(planned -> notRun.add(planned.name()));
            } else {
                others.add(run);
            }
        }
        return new ClassResults(name, file, tests, notRun, ours ? List.of() : others);
    }

    /** Adds methods that left no trace. */
    private static ClassResults complete(String name, ClassResults found, Set<String> methods) {
        Set<String> left = new TreeSet<>(methods);
        found.tests().forEach(test -> left.remove(test.name().testMethod()));
        found.notRun().forEach(test -> left.remove(test.testMethod()));
        List<TestName> notRun = new ArrayList<>(found.notRun());
        left.forEach(method -> notRun.add(new TestName(name, method, "")));
        return new ClassResults(name, found.file(), found.tests(), notRun, found.otherRuns());
    }

    /** {@return the results of this build} */
    public List<TestResult> tests() {
        return classes.stream().flatMap(each -> each.tests().stream()).toList();
    }
}

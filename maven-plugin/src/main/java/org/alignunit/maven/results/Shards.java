package org.alignunit.maven.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What other machines left, each an output directory of alignment tests; a test class belongs to the module that holds it. */
public final class Shards {
    private final List<Path> directories;
    private final Set<String> claimed = new HashSet<>();

    private Shards(List<Path> directories) {
        this.directories = directories;
    }

    /**
     * {@return the directories, each once}
     *
     * @throws IllegalArgumentException if one is missing or holds no results, as where a machine left none
     */
    public static Shards of(List<Path> directories) throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        for (Path directory : directories) {
            if (!Files.isDirectory(directory.resolve("results"))) {
                throw new IllegalArgumentException(
                        "resultsDirectories (alignunit.resultsDirectories) names " + directory
                                + ", which holds no results: name the output directory (target/alignunit) that each machine left");
            }
            found.add(directory.toRealPath());
        }
        return new Shards(List.copyOf(found));
    }

    /** {@return the directories with that of a module, which comes first} */
    public List<Path> with(Path own) throws IOException {
        Path real = Files.isDirectory(own) ? own.toRealPath() : own.toAbsolutePath();
        return Stream.concat(Stream.of(real), directories.stream()).distinct().toList();
    }

    /**
     * {@return which files are a module's: its own, and in what machines left those of its tests}
     *
     * @throws IllegalArgumentException if another module has a test class of the same name
     */
    public Predicate<Path> claim(Path own, List<ExpectedTest> expected) throws IOException {
        Set<String> files = ModuleResults.files(expected);
        for (String file : files) {
            if (!claimed.add(file) && !directories.isEmpty()) {
                throw new IllegalArgumentException(
                        "Two modules have the test class "
                                + file.substring(0, file.lastIndexOf('.'))
                                + ", so that nothing tells whose the results of other machines are. Give one of them another name.");
            }
        }
        Path first = with(own).get(0);
        return file ->
                file.startsWith(first) || files.contains(file.getFileName().toString());
    }

    /** {@return the results of test classes that no module holds} */
    public ModuleResults rest(BuildRun build) {
        if (directories.isEmpty()) {
            return new ModuleResults(List.of(), List.of(), List.of());
        }
        return ModuleResults.read(
                new ArrayList<>(directories),
                build,
                List.of(),
                file -> !claimed.contains(file.getFileName().toString()));
    }
}

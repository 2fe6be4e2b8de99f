package org.alignunit.maven.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alignunit.internal.result.file.OutputFiles;

/** Looks for results where they should not lie: tests that ran in another directory, or with another build directory. */
public final class Elsewhere {
    private static final int LEVELS = 4;

    private Elsewhere() {}

    /** {@return the output directories near one without results that have some, at most three} */
    public static List<Path> near(Path output) {
        Path own = output.toAbsolutePath().normalize();
        return Stream.iterate(own.getParent(), folder -> folder != null, Path::getParent)
                .limit(LEVELS)
                .flatMap(folder -> Stream.concat(Stream.of(folder), children(folder)))
                .flatMap(folder -> Stream.of(folder.resolve("alignunit"), folder.resolve("target/alignunit")))
                .distinct()
                .filter(folder ->
                        !folder.equals(own) && !OutputFiles.RESULTS.list(folder).isEmpty())
                .limit(3)
                .toList();
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty(); // not ours to read
        }
    }
}

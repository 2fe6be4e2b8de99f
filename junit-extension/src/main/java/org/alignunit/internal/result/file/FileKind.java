package org.alignunit.internal.result.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * A kind of file that there is one of for each test class, in a folder of its own below the output directory.
 *
 * @param severity 0 for a test case that fails nothing, more for a worse one
 */
record FileKind<T extends Record>(
        String folder,
        String schema,
        Class<T> entry,
        Function<List<T>, T> repeated,
        ToIntFunction<T> severity,
        Comparator<T> order,
        boolean united) {
    private static final String SUFFIX = ".json";

    List<T> read(Path path) {
        try {
            return ReportJson.parse(Files.readAllBytes(path), schema, entry);
        } catch (IOException | IllegalArgumentException e) {
            throw new ResultFileException(path, reason(e), e);
        }
    }

    /** All files of a directory, in the order of their names. */
    List<T> readAll(Path directory) {
        return list(directory).stream().flatMap(file -> read(file).stream()).toList();
    }

    List<Path> list(Path directory) {
        Path files = directory.resolve(folder);
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

    Path of(Path directory, String testClass) {
        return directory.toAbsolutePath().normalize().resolve(folder).resolve(testClass + SUFFIX);
    }

    private static String reason(Exception e) {
        String text = e instanceof IOException ? e.toString() : String.valueOf(e.getMessage());
        return text.replaceAll("\\s+", " ").strip();
    }
}

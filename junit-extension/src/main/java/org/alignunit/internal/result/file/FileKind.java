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
 * @param <T> what it holds of a test case
 * @param folder name of the folder
 * @param schema the format's version, which this version writes and reads
 * @param entry what it holds of a test case
 * @param repeated what stands for a test case that ran more than once, of its runs in their order
 * @param severity 0 for a test case that fails nothing, more for a worse one
 * @param order of the test cases in the file; of two that are equal by it one is a repetition of the other
 * @param united whether {@code repeated} holds for the runs of other JVMs too, so that there is one entry of a name
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
